package id.gerbang.http;

import java.io.IOException;

/** The connection of one call. Its worker uses it; any thread may close it. */
interface Connection {

    /** Connects, with TLS and the proxy's tunnel if there are any. Sends no byte of the call to the gateway. */
    void connect() throws IOException;

    /** Sends the call and reads the complete reply. */
    HttpReply exchange() throws IOException;

    /** Closes the connection; a thread that reads or writes on it gets an error. */
    void close();

    /** Whether the JDK may reuse this connection for another call as soon as the reply is complete. */
    boolean isShared();
}
