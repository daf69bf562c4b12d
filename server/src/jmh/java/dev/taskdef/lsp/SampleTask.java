package dev.taskdef.lsp;

import java.util.Random;

/** Task definitions of any length, with a few mistakes in each container, as real ones look. */
public final class SampleTask {
  private static final int VARIABLES = 40;

  private SampleTask() {}

  /** A definition of about so many characters. */
  public static String of(int length) {
    Random random = new Random(1);
    StringBuilder out =
        new StringBuilder(
            """
            {
              "family": "web",
              "networkMode": "awsvpc",
              "requiresCompatibilities": ["FARGATE"],
              "cpu": "4096", "memory": "16384",
              "containerDefinitions": [
            """);
    for (int i = 0; i == 0 || out.length() < length - 1000; i++) {
      out.append(i == 0 ? "    {\n" : ",\n    {\n");
      container(out, i, Math.min(VARIABLES, (length - out.length() - 1500) / 80), random);
    }
    return out.append("\n  ],\n  \"volumes\": [{ \"name\": \"data\" }]\n}\n").toString();
  }

  private static void container(StringBuilder out, int number, int variables, Random random) {
    out.append("      \"name\": \"c").append(number).append("\",\n      \"image\": \"nginx:1.27\",\n");
    out.append("      \"cpu\": 64,\n      \"memory\": 512,\n      \"essential\": ").append(number % 7 == 0 ? "\"yes\"" : "true");
    out.append(",\n      \"portMappings\": [{ \"containerPort\": ").append(3000 + number).append(", \"protocol\": \"tcp\" }],\n");
    out.append("      \"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }],\n");
    out.append("      \"dependsOn\": [{ \"containerName\": \"init\", \"condition\": \"HEALTHY\" }],\n");
    out.append("      \"logConfiguration\": { \"logDriver\": \"awslogs\", \"options\": { \"awslogs-group\": \"/ecs/c")
        .append(number).append("\", \"awslogs-region\": \"eu-west-1\", \"awslogs-stream-prefix\": \"ecs\" } },\n");
    out.append("      \"environment\": [");
    for (int v = 0; v < Math.max(1, variables); v++) {
      out.append(v == 0 ? "\n" : ",\n").append("        {\n          \"name\": \"VARIABLE_").append(v);
      out.append("\",\n          \"value\": \"some value ").append(random.nextInt(1_000_000)).append("\"\n        }");
    }
    out.append("\n      ]\n    }");
  }
}
