package dev.taskdef.rules;

/** The chapters under which rules are listed. */
public enum Topic {
  SYNTAX("JSON syntax and placeholders"),
  SHAPE("Document shape, keys and types"),
  FAMILY("Family, tags, launch types and platform"),
  SIZE("CPU and memory"),
  NETWORK("Network mode, ports, links and names"),
  HEALTH("Health checks"),
  LIFECYCLE("Start order, timeouts and restarts"),
  VOLUME("Volumes and mounts"),
  LOGGING("Logging"),
  ENVIRONMENT("Environment and secrets"),
  ROLES("Roles"),
  IMAGE("Images"),
  LINUX("Linux parameters and security"),
  PLACEMENT("Placement, proxies, accelerators and the rest"),
  SETTINGS("Settings of a project (.taskdef.json)");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** The chapter's heading. */
  public String title() {
    return title;
  }
}
