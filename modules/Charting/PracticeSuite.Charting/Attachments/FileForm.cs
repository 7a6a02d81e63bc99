using PracticeSuite.Charting.Contracts.Attachments;

namespace PracticeSuite.Charting.Attachments;

/// <summary>How a type of file looks from outside: what its bytes, its name and a browser say must agree (K-066).</summary>
/// <param name="Words">As a sentence names it.</param>
/// <param name="Endings">The first is the one that it is given where it has none.</param>
/// <param name="Claims">What browsers call it; the first is what they are told.</param>
internal sealed record FileForm(AttachmentType Type, string Words, IReadOnlyList<string> Endings, IReadOnlyList<string> Claims)
{
    private const string NotKnown = "application/octet-stream";

    private static readonly FileForm[] All =
    [
        new(AttachmentType.Pdf, "a PDF", ["pdf"], ["application/pdf"]),
        new(AttachmentType.Png, "a PNG picture", ["png"], ["image/png"]),
        new(AttachmentType.Jpeg, "a JPEG picture", ["jpg", "jpeg"], ["image/jpeg", "image/jpg", "image/pjpeg"]),
        new(AttachmentType.Tiff, "a TIFF picture", ["tif", "tiff"], ["image/tiff"]),
        new(AttachmentType.Heic, "an HEIC picture", ["heic", "heif"], ["image/heic", "image/heif"]),
        new(AttachmentType.Text, "plain text", ["txt"], ["text/plain"]),
    ];

    /// <summary>As a browser is told.</summary>
    public string MediaType => Type == AttachmentType.Text ? $"{Claims[0]}; charset=utf-8" : Claims[0];

    public static FileForm Of(AttachmentType type) => All.Single(form => form.Type == type);

    /// <exception cref="Kernel.BusinessException">Bytes, name and claim do not agree on one of the types.</exception>
    public static FileForm Demand(FileRead read, NewAttachment given)
    {
        var ending = FileNames.EndingOf(given.FileName);
        if (FileSigns.Read(read) is not { } type)
            throw AttachmentErrors.UnknownType(FileNames.Quoted(ending));
        var form = Of(type);
        if (ending.Length > 0 && !form.Endings.Contains(ending))
            throw AttachmentErrors.OtherEnding(FileNames.Quoted(ending), form.Words, form.Endings[0]);
        var claim = given.ClaimedType?.Split(';')[0].Trim().ToLowerInvariant();
        if (claim is { Length: > 0 } and not NotKnown && !form.Claims.Contains(claim))
            throw AttachmentErrors.OtherClaim(All.Any(one => one.Claims.Contains(claim)) ? claim : "another type", form.Words);
        return form;
    }
}

/// <summary>What the first and last bytes of a file say.</summary>
internal static class FileSigns
{
    /// <summary>Those of HEIF pictures that hold HEVC.</summary>
    private static readonly string[] Brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1"];

    /// <summary>Null = none of those that can be attached, or one without its end.</summary>
    public static AttachmentType? Read(FileRead file)
    {
        if (OfHead(file.Head) is { } type)
            return type != AttachmentType.Pdf || file.Tail.AsSpan().IndexOf("%%EOF"u8) >= 0 ? type : null;
        return file.IsText ? AttachmentType.Text : null;
    }

    /// <summary>Null = nothing that begins with a sign of its own, as text.</summary>
    public static AttachmentType? OfHead(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => AttachmentType.Pdf,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => AttachmentType.Png,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => AttachmentType.Jpeg,
        _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => AttachmentType.Tiff,
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Brands.Contains(System.Text.Encoding.ASCII.GetString(head[8..12])) => AttachmentType.Heic,
        _ => null,
    };
}
