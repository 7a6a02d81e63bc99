using SkiaSharp;

namespace PracticeSuite.Documents;

/// <summary>Whether a PNG or a JPEG can be drawn to its end. One that says it is larger than that is not drawn at all: it would be to fill the memory.</summary>
public static class PictureCheck
{
    /// <summary>JPEG comes in eighths without being drawn whole first.</summary>
    private const float Eighth = 0.125f;

    /// <param name="mostPixels">Width times height.</param>
    public static PictureState Of(Stream picture, long mostPixels)
    {
        using var data = SKData.Create(picture);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg })
            return PictureState.Broken;
        if ((long)codec.Info.Width * codec.Info.Height > mostPixels)
            return PictureState.TooLarge;
        return IsDrawn(codec) ? PictureState.Whole : PictureState.Broken;
    }

    private static bool IsDrawn(SKCodec codec)
    {
        var size = codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? codec.GetScaledDimensions(Eighth) : codec.Info.Size;
        using var pixels = new SKBitmap();
        return pixels.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul))
            && codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success;
    }
}

public enum PictureState
{
    Whole,
    Broken,
    TooLarge,
}
