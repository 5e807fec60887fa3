package id.gerbang.sandbox.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One JSON file with a list under each name, replaced as a whole at each change. It contains no key. */
public final class FileJournal implements Journal {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(instants());

    private final Path file;
    private ObjectNode written;
    private boolean closed;

    /**
     * Opens a file, or makes it; its directory has to exist.
     *
     * @throws UncheckedIOException if it cannot be read or written, with a message that names it
     */
    public FileJournal(Path file) {
        this.file = file.toAbsolutePath();
        this.written = read(this.file);
        write(written);
    }

    @Override
    public synchronized <T> List<T> load(String name, Class<T> type) {
        List<T> things = new ArrayList<>();
        for (JsonNode thing : written.path(name)) {
            try {
                things.add(MAPPER.readerFor(type).readValue(thing));
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return things;
    }

    @Override
    public synchronized void save(String name, Collection<?> things) {
        if (closed) {
            return;
        }
        ObjectNode next = MAPPER.createObjectNode();
        next.setAll(written);
        next.set(name, MAPPER.valueToTree(things));
        write(next);
        written = next;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private static ObjectNode read(Path file) {
        if (!Files.exists(file)) {
            return MAPPER.createObjectNode();
        }
        try {
            if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        throw unreadable(file, new IOException("it is no JSON object"));
    }

    private void write(ObjectNode tree) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(next, MAPPER.writeValueAsBytes(tree));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the transactions to " + file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException cause) {
        return new UncheckedIOException("cannot read the transactions in " + file, cause);
    }

    private static SimpleModule instants() {
        return new SimpleModule()
                .addSerializer(Instant.class, new StdDelegatingSerializer(Instant.class, new ToMillis()))
                .addDeserializer(Instant.class, new StdDelegatingDeserializer<>(new FromMillis()));
    }

    private static final class ToMillis extends StdConverter<Instant, Long> {

        @Override
        public Long convert(Instant instant) {
            return instant.toEpochMilli();
        }
    }

    private static final class FromMillis extends StdConverter<Long, Instant> {

        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }
}
