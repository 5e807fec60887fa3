package id.gerbang.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into the war that is measured. */
class WarTest {

    @Test
    void the_shop_is_in_it_beside_what_was_packaged(@TempDir Path folder) throws Exception {
        Path gerbang = folder.resolve("gerbang.war");
        try (FileSystem war = FileSystems.newFileSystem(gerbang, Map.of("create", "true"))) {
            Path lib = Files.createDirectories(war.getPath("WEB-INF", "lib"));
            Files.writeString(lib.resolve("provider.jar"), "as it was packaged");
        }
        Path made = folder.resolve("made.war");
        War.make(gerbang, made);
        try (FileSystem war = FileSystems.newFileSystem(made)) {
            assertThat(war.getPath("WEB-INF/lib/provider.jar")).hasContent("as it was packaged");
            for (String name :
                    List.of("BareApplication", "BareCallback", "Claims", "Delays", "DelaysPage", "Till", "Told")) {
                assertThat(war.getPath("WEB-INF/classes/id/gerbang/benchmarks/till", name + ".class"))
                        .exists();
            }
        }
    }
}
