package dev.taskdef;

/** Picks a door: the language server or the command line. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
