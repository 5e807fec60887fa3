package id.gerbang.sandbox.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.callback.Callback.Sending;
import id.gerbang.sandbox.fault.CallbackChanges;
import id.gerbang.sandbox.fault.Fault;
import id.gerbang.sandbox.fault.FaultKind;
import id.gerbang.sandbox.fault.Faults;
import id.gerbang.sandbox.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the callbacks of one gateway, right or changed by a fault. */
public final class CallbackMaker {

    private final String faultPath;
    private final Faults faults;

    /**
     * A maker for one gateway.
     *
     * @param faultPath the path by which faults of its callbacks are requested
     */
    public CallbackMaker(String faultPath, Faults faults) {
        this.faultPath = faultPath;
        this.faults = faults;
    }

    /**
     * A callback that was not sent yet. A fault never changes a forged callback, or one without a URL.
     *
     * @param number 1, 2, 3, … within what it is about
     * @param status the status in it, in the vendor's word
     * @param url the URL to send it to; null if there is none
     */
    public Callback make(int number, String status, @Nullable String url, ObjectNode body, Sending sending) {
        FaultKind fault = url == null || sending == Sending.FORGED ? null : fault();
        byte[] right = Json.write(body);
        byte[] sent = fault == null ? right : CallbackChanges.of(fault, right);
        return new Callback(number, status, url, new String(sent, UTF_8), sending, fault, List.of());
    }

    private @Nullable FaultKind fault() {
        return faults.take(faultPath, CallbackChanges::isOne).map(Fault::kind).orElse(null);
    }
}
