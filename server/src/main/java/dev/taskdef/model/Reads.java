package dev.taskdef.model;

/**
 * Notes which members of a task and of its containers are looked at, so that what was concluded
 * from them holds until one of them changes. Names become bits; two names may share one, which
 * makes a conclusion be drawn again too often and never too seldom. Belongs to one run on one
 * thread.
 */
public final class Reads {
  /** The block as a whole: anything in it, its length, its braces. */
  public static final long WHOLE = 1L << 63;

  /** How many bits stand for names. */
  public static final int NAMES = 63;

  /** Every name, and the whole. */
  public static final long ALL = -1L;

  /** The name of the list whose elements are noted as containers, not as a part of the task. */
  public static final String CONTAINERS = "containerDefinitions";

  private long ofTask;
  private long ofContainers;

  /** The bit of a member's name. */
  public static long bit(String name) {
    return 1L << Math.floorMod(name.hashCode(), NAMES);
  }

  /** Forgets what was noted. */
  public void begin() {
    ofTask = 0;
    ofContainers = 0;
  }

  /** The members of the task that were looked at. */
  public long ofTask() {
    return ofTask;
  }

  /** The members of containers that were looked at, whichever container it was. */
  public long ofContainers() {
    return ofContainers;
  }

  /** Everything may have been looked at. */
  void everything() {
    ofTask = ALL;
    ofContainers = ALL;
  }

  /** Hears what is asked of one block. */
  interface Witness {
    /** Nobody wants to know. */
    Witness NONE =
        new Witness() {
          @Override
          public void value(String name) {}

          @Override
          public void presence(String name) {}

          @Override
          public void all() {}
        };

    /** The value of a member was asked for. */
    void value(String name);

    /** It was asked whether there is such a member. */
    void presence(String name);

    /** The block was asked for as a whole. */
    void all();
  }

  /** Listens to the block of the task. */
  Witness task() {
    return new Witness() {
      @Override
      public void value(String name) {
        presence(name);
        if (name.equals(CONTAINERS)) {
          ofContainers = ALL;
        }
      }

      @Override
      public void presence(String name) {
        ofTask |= bit(name);
      }

      @Override
      public void all() {
        everything();
      }
    };
  }

  /** Listens to the block of a container. */
  Witness container() {
    return new Witness() {
      @Override
      public void value(String name) {
        ofContainers |= bit(name);
      }

      @Override
      public void presence(String name) {
        ofContainers |= bit(name);
      }

      @Override
      public void all() {
        ofContainers = ALL;
      }
    };
  }
}
