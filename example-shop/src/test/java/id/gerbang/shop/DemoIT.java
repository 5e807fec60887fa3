package id.gerbang.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pdemo} runs, as a process. */
@DisabledOnOs(OS.WINDOWS)
class DemoIT {

    private final Path directory;

    DemoIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void the_demo_runs_both_keeps_their_data_and_leaves_no_process_when_it_is_asked_to_end() throws Exception {
        int shopPort = Payara.freePort();
        int sandboxPort = Payara.freePort();
        try (Demo demo = Demo.start(directory, shopPort, sandboxPort)) {
            Eventually.see(
                    "the demo is ready",
                    Payara.START,
                    demo::said,
                    said -> said.contains("Ready.") || !demo.process.isAlive());
            String shop = "http://localhost:" + shopPort + "/";
            String sandbox = "http://localhost:" + sandboxPort + "/";
            assertThat(demo.said()).contains(shop, sandbox);
            assertThat(Http.get(sandbox).statusCode()).isEqualTo(200);
            assertThat(Http.get(shop).body()).contains("value=\"BRIVA\"", "value=\"QRIS\"");
            Bought order = Shop.buy("http://localhost:" + shopPort, Form.right());
            assertThat(order.json().getJsonObject("payment").getString("checkoutUrl"))
                    .startsWith(sandbox);
            Bought scanned =
                    Shop.buy("http://localhost:" + shopPort, Form.right().with("way", "QRIS"));
            Http.post(sandbox + "control/kropay/" + scanned.reference(), Map.of("action", "pay"));
            scanned.await("PAID");

            List<ProcessHandle> children = demo.process.descendants().toList();
            assertThat(children).hasSize(2);
            demo.process.destroy();
            demo.awaitEnd(children);
            assertThat(directory.resolve("gerbang-data"))
                    .isDirectoryContaining("glob:**/shop.mv.db")
                    .isDirectoryContaining("glob:**/sandbox.json");
        }
    }

    @Test
    void the_demo_ends_with_whoever_started_it_even_if_that_was_killed() throws Exception {
        try (Demo demo =
                Demo.start(directory, Payara.freePort(), Payara.freePort(), "sh", "-c", "\"$@\"; exit $?", "mvn")) {
            List<ProcessHandle> children = Eventually.see(
                    "all of it runs", () -> demo.process.descendants().toList(), running -> running.size() == 3);
            demo.process.destroyForcibly();
            demo.awaitEnd(children);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrl_c_ends_it_without_a_word_even_if_the_servers_hear_of_it_first() throws Exception {
        // where the tests run in the background, all that they start would ignore it
        try (Demo demo = Demo.start(directory, Payara.freePort(), Payara.freePort(), "env", "--default-signal=INT")) {
            List<ProcessHandle> children = Eventually.see(
                    "both run", () -> demo.process.descendants().toList(), running -> running.size() == 2);
            List<String> interrupt = new ArrayList<>(List.of("kill", "-INT"));
            children.forEach(child -> interrupt.add(String.valueOf(child.pid())));
            assertThat(new ProcessBuilder(interrupt).start().waitFor()).isZero();
            demo.awaitEnd(children);
            assertThat(demo.process.exitValue()).isEqualTo(130);
            assertThat(demo.said()).doesNotContain("demo:");
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Demo demo = Demo.start(directory, Payara.freePort(), taken.getLocalPort())) {
            assertThat(demo.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.process.exitValue()).isEqualTo(1);
            assertThat(demo.said())
                    .contains("port " + taken.getLocalPort() + ", for the sandbox, is taken")
                    .contains("set GERBANG_DEMO_SANDBOX_PORT to another port");
        }
    }

    /** A demo, and all that it started. */
    private record Demo(Process process, Path log) implements AutoCloseable {

        static Demo start(Path directory, int shopPort, int sandboxPort, String... starter) throws IOException {
            List<String> command = new ArrayList<>(List.of(starter));
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            for (String argument : new String[] {"shop.demo", "payara.micro", "payment.sandbox", "shop.war"}) {
                command.add(System.getProperty(argument));
            }
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GERBANG_") || name.startsWith("SHOP_"));
            builder.environment().put("GERBANG_DEMO_SHOP_PORT", String.valueOf(shopPort));
            builder.environment().put("GERBANG_DEMO_SANDBOX_PORT", String.valueOf(sandboxPort));
            builder.environment().put("GERBANG_KROPAY_CALLBACK_TOKEN", "nobody-guesses_17");
            Path log = directory.resolve("demo.log");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new Demo(builder.start(), log);
        }

        String said() throws IOException {
            return Files.readString(log);
        }

        void awaitEnd(List<ProcessHandle> children) throws Exception {
            Eventually.see(
                    "every process ends", () -> children, all -> all.stream().noneMatch(ProcessHandle::isAlive));
            process.onExit().join();
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
