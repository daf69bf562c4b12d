package dev.taskdef.ide.hover;

import dev.taskdef.derive.IamPolicies;
import dev.taskdef.derive.IamPolicy;
import dev.taskdef.schema.Tables;
import java.util.Optional;

/** What this file needs of a role, as a policy that can be copied. */
final class RoleHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    boolean execution = place.path().equals("executionRoleArn");
    if (!execution && !place.path().equals("taskRoleArn")) {
      return Optional.empty();
    }
    IamPolicies policies = IamPolicies.of(place.task(), Tables.bundled());
    return Optional.of(said(execution ? policies.execution() : policies.task()));
  }

  private static String said(IamPolicy policy) {
    StringBuilder out = new StringBuilder();
    if (policy.isEmpty()) {
      out.append("This file asks for nothing that the role would have to be allowed.");
    } else {
      out.append("What this file needs of the role:\n\n```json\n");
      out.append(policy.json()).append("\n```");
    }
    policy.notes().forEach(note -> out.append("\n- ").append(note));
    return out.toString();
  }
}
