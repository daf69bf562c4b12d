package dev.taskdef.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Our compiled classes without the tests, read once for all tests of the house. */
final class OurClasses {
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes"))
          .importPackages("dev.taskdef");

  private OurClasses() {}
}
