package dev.taskdef.model;

import java.util.Optional;

/**
 * A volume that containers of the task may mount.
 *
 * @param block its members
 */
public record Volume(Block block) {

  /** Its name, where known. */
  public Optional<Text> name() {
    return block.text("name");
  }
}
