package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.Location;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value whose page can be opened: a role, a secret, a parameter, a log group, an image.
 *
 * @param range the value without its quotes
 * @param address the page
 * @param tooltip what will be opened
 */
public record PageLink(TextRange range, String address, String tooltip) {
  private static final int MOST = 5000;
  private static final String IN_CONSOLE = "Open in the AWS console";

  /** The links of a document in order; values with placeholders have none. */
  public static ImmutableList<PageLink> of(Snapshot snapshot) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<PageLink> links = ImmutableList.builder();
    for (Container container : snapshot.task().containers()) {
      container.block().text("image").flatMap(PageLink::ofImage).ifPresent(links::add);
      container
          .block()
          .block("logConfiguration")
          .flatMap(log -> log.block("options"))
          .flatMap(PageLink::ofLogGroup)
          .ifPresent(links::add);
    }
    Location.of(snapshot.task().facts(), snapshot.task().containers())
        .region()
        .ifPresent(region -> inRegion(snapshot, region, links));
    arns(snapshot, links);
    return links.build().stream()
        .sorted(Comparator.comparing(PageLink::range))
        .limit(MOST)
        .collect(ImmutableList.toImmutableList());
  }

  /** What is named without its Region lies in that of the task. */
  private static void inRegion(
      Snapshot snapshot, String region, ImmutableList.Builder<PageLink> links) {
    for (Container container : snapshot.task().containers()) {
      Stream.concat(
              container.block().blocks("secrets").stream(),
              container.block().block("logConfiguration").stream()
                  .flatMap(log -> log.blocks("secretOptions").stream()))
          .flatMap(secret -> secret.text("valueFrom").stream())
          .forEach(
              name ->
                  ConsolePage.ofParameter(region, name.value())
                      .map(page -> link(name, page, IN_CONSOLE))
                      .ifPresent(links::add));
    }
    for (Volume volume : snapshot.task().volumes()) {
      volume
          .block()
          .block("efsVolumeConfiguration")
          .flatMap(efs -> efs.text("fileSystemId"))
          .flatMap(
              id ->
                  ConsolePage.ofFileSystem(region, id.value())
                      .map(page -> link(id, page, IN_CONSOLE)))
          .ifPresent(links::add);
    }
  }

  private static void arns(Snapshot snapshot, ImmutableList.Builder<PageLink> links) {
    Deque<SyntaxNode> open = new ArrayDeque<>(snapshot.tree().roots());
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      if (node instanceof JsonString string && string.text().startsWith("\"arn:")) {
        Block.asText(string).flatMap(PageLink::ofArn).ifPresent(links::add);
      }
      node.children().forEach(open::push);
    }
  }

  private static Optional<PageLink> ofArn(Text text) {
    return Arn.parse(text.value())
        .flatMap(ConsolePage::of)
        .map(page -> link(text, page, IN_CONSOLE));
  }

  private static Optional<PageLink> ofImage(Text text) {
    return ImageReference.parse(text.value())
        .flatMap(ConsolePage::ofImage)
        .map(page -> link(text, page, "Open the image's repository"));
  }

  private static Optional<PageLink> ofLogGroup(Block options) {
    return options
        .text("awslogs-group")
        .filter(group -> !group.value().isEmpty())
        .flatMap(
            group ->
                options
                    .text("awslogs-region")
                    .flatMap(region -> ConsolePage.ofLogGroup(region.value(), group.value()))
                    .map(page -> link(group, page, "Open the log group in the AWS console")));
  }

  private static PageLink link(Text text, String page, String tooltip) {
    JsonString node = text.node();
    boolean closed = node.text().length() > 1 && node.text().endsWith("\"");
    TextRange range = TextRange.of(node.start() + 1, closed ? node.end() - 1 : node.end());
    return new PageLink(range, page, tooltip);
  }
}
