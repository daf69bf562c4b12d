package dev.taskdef.rules.catalog.volume;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class VolumeExamples {
  private static final String MOUNT =
      "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }]";

  private VolumeExamples() {}

  /** A task with one volume "data" that has these members besides its name, and is mounted. */
  static String volume(String members) {
    return task("{ \"name\": \"data\"" + (members.isEmpty() ? "" : ", " + members) + " }", MOUNT);
  }

  /** A task with one EFS volume that has these members besides its file system. */
  static String efs(String members) {
    return volume(
        "\"efsVolumeConfiguration\": { \"fileSystemId\": \"fs-0123456789abcdef0\", "
            + members
            + " }");
  }

  /**
   * A task with a container with these mount points, and the volumes data and, where it is mounted,
   * cache.
   */
  static String mounts(String mountPoints) {
    String cache = mountPoints.contains("\"cache\"") ? ", { \"name\": \"cache\" }" : "";
    return task("{ \"name\": \"data\" }" + cache, mountPoints);
  }

  /** A task with these volumes, and a container with this member. */
  static String task(String volumes, String member) {
    return task("", volumes, member);
  }

  /** A task with this member at its root, these volumes, and a container with this member. */
  static String task(String root, String volumes, String member) {
    return Examples.filled(
        """
        {
          "family": "web",
          "taskRoleArn": "arn:aws:iam::123456789012:role/web",%s
          "volumes": [%s],
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512%s
            }
          ]
        }
        """,
        root.isEmpty() ? "" : "\n  " + root + ",",
        volumes,
        member.isEmpty() ? "" : ",\n      " + member);
  }
}
