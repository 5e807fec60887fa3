package id.gerbang.benchmarks.till;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that keeps a callback: one insert, which commits by itself, and the answer. It looks at nothing, and is made once. */
@Path("callbacks")
@ApplicationScoped
public class BareCallback {

    @Resource(lookup = "java:app/jdbc/gerbang")
    DataSource database;

    /** Keeps a body as it came. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String receive(InputStream body) throws IOException, SQLException {
        byte[] bytes = body.readAllBytes();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bare_callback (body) values (?)")) {
            insert.setBytes(1, bytes);
            insert.executeUpdate();
        }
        return "{\"success\":true}";
    }
}
