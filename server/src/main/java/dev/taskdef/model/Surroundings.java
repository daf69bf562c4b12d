package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What lies around a file and says something of it. Gathered by those who read files, handed down
 * as a value; what was not looked at is as if it were not there.
 *
 * @param rendersImages whether a workflow fills images in before the file is registered
 * @param baseImage the image that the Dockerfile beside the file builds on in the end, where that
 *     is one by name
 * @param images images of the task definitions of the workspace, the most used first, each once
 */
public record Surroundings(
    boolean rendersImages, Optional<String> baseImage, ImmutableList<String> images) {

  /** Nothing is known. */
  public static Surroundings none() {
    return new Surroundings(false, Optional.empty(), ImmutableList.of());
  }

  /** The same, where these images are used. */
  public Surroundings withImages(ImmutableList<String> used) {
    return new Surroundings(rendersImages, baseImage, used);
  }
}
