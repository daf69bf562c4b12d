package dev.taskdef.schema;

/**
 * A task size that Fargate offers.
 *
 * @param cpu CPU units, 1024 for one vCPU
 * @param memory MiB
 */
public record FargateSize(int cpu, int memory) {}
