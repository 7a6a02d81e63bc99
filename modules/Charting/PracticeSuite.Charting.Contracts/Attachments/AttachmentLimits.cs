namespace PracticeSuite.Charting.Contracts.Attachments;

/// <summary>How large a file and its words may be: the same for the aggregate, its columns, the address that takes files and the boxes of a page.</summary>
public static class AttachmentLimits
{
    /// <summary>20 MB (K-066).</summary>
    public const int Bytes = 20 * 1024 * 1024;

    public const int FileName = 120;

    public const int Reason = 500;

    /// <summary>Width times height: what decodes to more fills the memory of whoever opens it.</summary>
    public const int Pixels = 50_000_000;

    /// <summary>What a browser offers to choose from.</summary>
    public const string Accepted = ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.heic,.heif,.txt";
}
