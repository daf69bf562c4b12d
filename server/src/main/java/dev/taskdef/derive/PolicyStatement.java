package dev.taskdef.derive;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import tools.jackson.core.JsonPointer;

/**
 * One statement of a policy; it allows.
 *
 * @param sid a name for people, unique in its policy
 * @param actions such as {@code logs:PutLogEvents}
 * @param resources ARNs, with {@code *} for what the file does not tell
 * @param conditions condition keys with the ARN that they must equal, or match where it holds a
 *     star; usually empty
 * @param because the places in the file that need it
 */
public record PolicyStatement(
    String sid,
    ImmutableSet<String> actions,
    ImmutableSet<String> resources,
    ImmutableMap<String, String> conditions,
    ImmutableSet<JsonPointer> because) {}
