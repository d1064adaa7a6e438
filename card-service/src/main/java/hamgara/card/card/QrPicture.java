package hamgara.card.card;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// The QR of a credential as PNG and SVG: level M, with the quiet zone of four modules that readers need.
public final class QrPicture {

    private static final int QUIET = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;

    private final ByteMatrix modules;

    private QrPicture(ByteMatrix modules) {
        this.modules = modules;
    }

    /// Text of the Base45 alphabet goes in alphanumeric mode, 5.5 bits a character.
    public static QrPicture of(String text) {
        try {
            return new QrPicture(Encoder.encode(text, ErrorCorrectionLevel.M, Map.<EncodeHintType, Object>of())
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] png() {
        int side = (modules.getWidth() + 2 * QUIET) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, isDark(x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /// One path of horizontal runs, one unit a module.
    public String svg() {
        int side = modules.getWidth() + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = x;
                while (isDark(run, y)) {
                    run++;
                }
                if (run > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run - x, run - x));
                }
                x = run + 1;
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """.formatted(side, side, side, side, path);
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
