package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Fact;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/** Volumes of Docker: how long they live, and who makes them. */
final class DockerVolumes {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html";

  private DockerVolumes() {}

  static ImmutableList<VolumeCheck> all() {
    return ImmutableList.of(autoprovision(), mustExist(), windowsDriver());
  }

  private static VolumeCheck autoprovision() {
    return new VolumeCheck(
        spec("volume-docker-autoprovision", Severity.ERROR, Basis.ISSUE)
            .summary("A Docker volume of one task says whether it is to be made")
            .why(
                "autoprovision goes with `\"scope\": \"shared\"`, where a volume outlives tasks. A volume of scope task (which is what no scope means)"
                    + " is always made for the task: ECS refuses `false`, and with `true` the task fails when it starts.")
            .serverMessage(
                "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to 'True'.")
            .bad(
                docker("\"scope\": \"task\", <|\"autoprovision\"|>: false"),
                docker("\"scope\": \"task\""))
            .bad(docker("<|\"autoprovision\"|>: true"), docker(""))
            .good(docker("\"scope\": \"shared\", \"autoprovision\": true"))
            .good(docker("\"scope\": \"${SCOPE}\", \"autoprovision\": true"))
            .build(),
        (volume, facts, report) ->
            docker(volume).ifPresent(docker -> autoprovision(docker, report)));
  }

  private static VolumeCheck mustExist() {
    return new VolumeCheck(
        spec("volume-docker-shared-exists", Severity.INFORMATION, Basis.AGENT)
            .summary("A shared Docker volume must exist already")
            .why(
                "Without `\"autoprovision\": true` the agent looks for the volume on the container instance and fails the task where there is"
                    + " none of this name.")
            .bad(
                docker("\"scope\": <|\"shared\"|>"),
                docker("\"scope\": \"shared\", \"autoprovision\": true"))
            .good(docker("\"scope\": \"shared\", \"autoprovision\": true"))
            .good(docker("\"scope\": \"task\""))
            .build(),
        (volume, facts, report) -> docker(volume).ifPresent(docker -> mustExist(docker, report)));
  }

  private static VolumeCheck windowsDriver() {
    String windows =
        "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }";
    String volume = "{ \"name\": \"data\", \"dockerVolumeConfiguration\": { \"driver\": %s } }";
    String mount =
        "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"C:\\\\data\" }]";
    return new VolumeCheck(
        spec("volume-docker-windows-driver", Severity.WARNING, Basis.DOCUMENTED)
            .summary("A Docker volume on Windows has a driver other than local")
            .why("Windows container instances have the driver local only.")
            .bad(
                VolumeExamples.task(windows, volume.formatted("<|\"rexray/ebs\"|>"), mount),
                VolumeExamples.task(windows, volume.formatted("\"local\""), mount))
            .good(VolumeExamples.task(windows, volume.formatted("\"local\""), mount))
            .build(),
        DockerVolumes::windowsDriver);
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(VOLUME).severity(severity).basis(basis).seeAlso(PAGE);
  }

  private static String docker(String members) {
    return VolumeExamples.volume(
        "\"dockerVolumeConfiguration\": {" + (members.isEmpty() ? "" : " " + members + " ") + "}");
  }

  private static Optional<Block> docker(Volume volume) {
    return volume.block().block("dockerVolumeConfiguration");
  }

  private static void autoprovision(Block docker, Report report) {
    Fact<String> scope = docker.textFact("scope");
    Fact<Boolean> flag = docker.flagFact("autoprovision");
    if (!flag.isKnown() || !scope.absent() && !scope.is("task")) {
      return;
    }
    JsonMember member = docker.member("autoprovision").orElseThrow();
    report
        .at(
            member.key(),
            flag.is(true)
                ? "autoprovision goes with \"scope\": \"shared\" only; with scope task the task fails when it starts. Leave it out."
                : "autoprovision goes with \"scope\": \"shared\" only; with scope task ECS refuses it. Leave it out.")
        .suggested("Remove \"autoprovision\"", () -> JsonEdits.removeMember(member))
        .suggested("Set \"scope\" to \"shared\"", () -> set(docker, "scope", "\"shared\""));
  }

  private static void mustExist(Block docker, Report report) {
    Fact<Boolean> flag = docker.flagFact("autoprovision");
    docker
        .text("scope")
        .filter(scope -> scope.value().equals("shared") && (flag.absent() || flag.is(false)))
        .ifPresent(
            scope ->
                report
                    .at(
                        scope.node(),
                        "This volume must exist already on each container instance; \"autoprovision\": true makes it where it does not.")
                    .suggested(
                        "Set \"autoprovision\" to true",
                        () -> set(docker, "autoprovision", "true")));
  }

  private static void windowsDriver(Volume volume, TaskFacts facts, Report report) {
    docker(volume)
        .flatMap(docker -> docker.text("driver"))
        .filter(driver -> facts.onWindows() && !driver.value().isEmpty())
        .filter(driver -> !driver.value().equals("local"))
        .ifPresent(
            driver ->
                report
                    .at(
                        driver.node(),
                        "Windows has the volume driver \"local\" only, not \""
                            + driver.value()
                            + "\".")
                    .suggested(
                        "Change to \"local\"",
                        () -> JsonEdits.replace(driver.node(), "\"local\"")));
  }

  private static ImmutableList<TextEdit> set(Block block, String name, String value) {
    Optional<JsonValue> there = block.node().get(name);
    return there.isPresent()
        ? JsonEdits.replace(there.get(), value)
        : JsonEdits.insertMember(block.node(), name, value, Place.last());
  }
}
