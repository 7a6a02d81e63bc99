namespace PracticeSuite.Charting.Contracts.Attachments;

/// <summary>What a file is by its bytes, whatever its name says (K-066).</summary>
public enum AttachmentType
{
    Pdf,
    Png,
    Jpeg,
    Tiff,
    Heic,

    /// <summary>UTF-8 without markup.</summary>
    Text,
}
