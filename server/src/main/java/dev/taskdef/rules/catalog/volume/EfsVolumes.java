package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Fact;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.function.Function;

/** Volumes of Amazon EFS: what goes with access points, IAM and encryption in transit. */
final class EfsVolumes {
  static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html";
  private static final String ENCRYPTED = "\"transitEncryption\": \"ENABLED\"";
  private static final String POINT = "\"accessPointId\": \"fsap-0123456789abcdef0\"";

  private EfsVolumes() {}

  static ImmutableList<VolumeCheck> all() {
    return ImmutableList.<VolumeCheck>builder()
        .addAll(refusals())
        .addAll(encryption())
        .add(port())
        .add(noEncryption())
        .build();
  }

  private static ImmutableList<VolumeCheck> refusals() {
    String point = ENCRYPTED + ", \"authorizationConfig\": { " + POINT + " }";
    return ImmutableList.of(
        new VolumeCheck(
            spec("efs-access-point-root", Severity.ERROR, Basis.SERVER)
                .summary("An EFS volume has both an access point and a root directory")
                .why(
                    "An access point has a root directory of its own, which is what the volume shows. ECS takes no other beside it than `/`.")
                .serverMessage(
                    "When using an EFS access point, the root directory must either be set to \"/\" or be omitted.")
                .bad(
                    VolumeExamples.efs("\"rootDirectory\": <|\"/site\"|>, " + point),
                    VolumeExamples.efs(point))
                .good(VolumeExamples.efs("\"rootDirectory\": \"/\", " + point))
                .good(VolumeExamples.efs("\"rootDirectory\": \"${ROOT}\", " + point))
                .good(VolumeExamples.efs("\"rootDirectory\": \"/site\", " + ENCRYPTED))
                .build(),
            EfsVolumes::accessPointRoot),
        new VolumeCheck(
            spec("efs-root-relative", Severity.WARNING, Basis.DOCUMENTED)
                .summary("The root directory of an EFS volume is not an absolute path")
                .why("rootDirectory is a path from the root of the file system.")
                .bad(
                    VolumeExamples.efs("\"rootDirectory\": <|\"site\"|>, " + ENCRYPTED),
                    VolumeExamples.efs("\"rootDirectory\": \"/site\", " + ENCRYPTED))
                .good(VolumeExamples.efs("\"rootDirectory\": \"/site\", " + ENCRYPTED))
                .build(),
            EfsVolumes::rootRelative));
  }

  private static ImmutableList<VolumeCheck> encryption() {
    String iam = "\"authorizationConfig\": { \"iam\": \"ENABLED\" }";
    return ImmutableList.of(
        new VolumeCheck(
            spec("efs-iam-encryption", Severity.ERROR, Basis.SERVER)
                .summary("An EFS volume uses IAM without encryption in transit")
                .why(
                    "The task's credentials go to EFS with each mount, so ECS asks that the connection is encrypted.")
                .serverMessage("EFS IAM authorization requires TransitEncryption to be enabled.")
                .bad(
                    VolumeExamples.efs("\"authorizationConfig\": { \"iam\": <|\"ENABLED\"|> }"),
                    VolumeExamples.efs(iam + ", " + ENCRYPTED))
                .good(VolumeExamples.efs(ENCRYPTED + ", " + iam))
                .good(VolumeExamples.efs("\"transitEncryption\": \"${TLS}\", " + iam))
                .build(),
            (volume, facts, report) ->
                unencrypted(
                    volume,
                    efs ->
                        authorization(efs)
                            .flatMap(a -> a.text("iam"))
                            .filter(iamText -> iamText.value().equals("ENABLED"))
                            .map(Text::node),
                    "IAM authorization needs \"transitEncryption\": \"ENABLED\".",
                    report)),
        new VolumeCheck(
            spec("efs-access-point-encryption", Severity.WARNING, Basis.DOCUMENTED)
                .summary("An EFS volume uses an access point without encryption in transit")
                .why(
                    "The documentation asks for encryption in transit where an access point is used.")
                .bad(
                    VolumeExamples.efs(
                        "\"authorizationConfig\": { \"accessPointId\": <|\"fsap-0123456789abcdef0\"|> }"),
                    VolumeExamples.efs("\"authorizationConfig\": { " + POINT + " }, " + ENCRYPTED))
                .good(
                    VolumeExamples.efs(ENCRYPTED + ", \"authorizationConfig\": { " + POINT + " }"))
                .build(),
            (volume, facts, report) ->
                unencrypted(
                    volume,
                    efs -> accessPoint(efs).map(Text::node),
                    "An access point needs \"transitEncryption\": \"ENABLED\".",
                    report)));
  }

  private static VolumeCheck port() {
    String port = "\"transitEncryptionPort\": 2999";
    return new VolumeCheck(
        spec("efs-port-encryption", Severity.ERROR, Basis.SERVER)
            .summary("An EFS volume has a port for encryption, but no encryption")
            .why(
                "transitEncryptionPort is the local port of the encrypted connection; ECS refuses it where transitEncryption is not ENABLED.")
            .serverMessage("TransitEncryptionPort requires that TransitEncryption is enabled.")
            .bad(
                VolumeExamples.efs("\"transitEncryptionPort\": <|2999|>"),
                VolumeExamples.efs(port + ", " + ENCRYPTED))
            .good(VolumeExamples.efs(ENCRYPTED + ", " + port))
            .build(),
        (volume, facts, report) ->
            unencrypted(
                volume,
                efs ->
                    efs.number("transitEncryptionPort").filter(p -> p.value() > 0).map(Whole::node),
                "transitEncryptionPort needs \"transitEncryption\": \"ENABLED\".",
                report));
  }

  private static VolumeCheck noEncryption() {
    return new VolumeCheck(
        spec("efs-no-encryption", Severity.INFORMATION, Basis.PRACTICE)
            .summary("Traffic to an EFS volume is not encrypted")
            .why(
                "Without `\"transitEncryption\": \"ENABLED\"` files travel through the network as they are. Security scanners ask for it, and it"
                    + " costs next to nothing.")
            .bad(
                VolumeExamples.efs("<|\"transitEncryption\"|>: \"DISABLED\""),
                VolumeExamples.efs(ENCRYPTED))
            .good(VolumeExamples.efs(ENCRYPTED))
            .build(),
        EfsVolumes::plain);
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(VOLUME).severity(severity).basis(basis).seeAlso(PAGE);
  }

  static Optional<Block> efs(Volume volume) {
    return volume.block().block("efsVolumeConfiguration");
  }

  private static Optional<Block> authorization(Block efs) {
    return efs.block("authorizationConfig");
  }

  private static Optional<Text> accessPoint(Block efs) {
    return authorization(efs)
        .flatMap(a -> a.text("accessPointId"))
        .filter(id -> !id.value().isEmpty());
  }

  private static void accessPointRoot(Volume volume, TaskFacts facts, Report report) {
    Optional<Block> efs = efs(volume).filter(e -> accessPoint(e).isPresent());
    efs.flatMap(e -> e.text("rootDirectory"))
        .filter(root -> !root.value().isEmpty() && !root.value().equals("/"))
        .ifPresent(
            root ->
                report
                    .at(
                        root.node(),
                        "With an access point the root directory comes from the access point; leave rootDirectory out.")
                    .related(accessPoint(efs.get()).orElseThrow().node(), "The access point.")
                    .suggested(
                        "Remove \"rootDirectory\"",
                        () ->
                            JsonEdits.removeMember(
                                efs.get().member("rootDirectory").orElseThrow())));
  }

  private static void rootRelative(Volume volume, TaskFacts facts, Report report) {
    efs(volume)
        .flatMap(e -> e.text("rootDirectory"))
        .filter(root -> !root.value().isEmpty() && !root.value().startsWith("/"))
        .ifPresent(
            root ->
                report
                    .at(root.node(), "rootDirectory \"" + root.value() + "\" is not absolute.")
                    .suggested(
                        "Change to \"/" + root.value() + "\"",
                        () ->
                            JsonEdits.replace(root.node(), JsonEdits.quoted("/" + root.value()))));
  }

  private static void unencrypted(
      Volume volume,
      Function<Block, Optional<? extends SyntaxNode>> asking,
      String message,
      Report report) {
    Optional<Block> efs = efs(volume);
    if (efs.isEmpty()) {
      return;
    }
    Fact<String> encryption = efs.get().textFact("transitEncryption");
    if (encryption.absent() || encryption.isOther("ENABLED")) {
      asking
          .apply(efs.get())
          .ifPresent(
              node ->
                  report
                      .at(node, message)
                      .suggested(
                          "Set \"transitEncryption\" to \"ENABLED\"", () -> encrypt(efs.get())));
    }
  }

  private static ImmutableList<TextEdit> encrypt(Block efs) {
    Optional<JsonValue> there = efs.node().get("transitEncryption");
    return there.isPresent()
        ? JsonEdits.replace(there.get(), "\"ENABLED\"")
        : JsonEdits.insertMember(efs.node(), "transitEncryption", "\"ENABLED\"", Place.last());
  }

  private static void plain(Volume volume, TaskFacts facts, Report report) {
    Optional<Block> efs = efs(volume);
    if (efs.isEmpty()) {
      return;
    }
    Fact<String> encryption = efs.get().textFact("transitEncryption");
    // What cannot do without encryption is told by the rules on it.
    boolean asked = efs.get().has("authorizationConfig") || efs.get().has("transitEncryptionPort");
    if (!asked && (encryption.absent() || encryption.is("DISABLED"))) {
      SyntaxNode place =
          efs.get()
              .member("transitEncryption")
              .or(() -> volume.block().member("efsVolumeConfiguration"))
              .orElseThrow()
              .key();
      report
          .at(place, "Traffic to this file system is not encrypted.")
          .suggested("Set \"transitEncryption\" to \"ENABLED\"", () -> encrypt(efs.get()));
    }
  }
}
