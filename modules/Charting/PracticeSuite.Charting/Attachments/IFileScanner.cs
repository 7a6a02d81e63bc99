namespace PracticeSuite.Charting.Attachments;

/// <summary>Looks into a file before it is stored (K-066).</summary>
internal interface IFileScanner
{
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellationToken);
}

internal enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>The scanner did not answer, or could not look to its end: whether the file is clean, nobody knows.</summary>
    Unknown,
}

/// <summary>Where no scanner is named.</summary>
internal sealed class NoScanner : IFileScanner
{
    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellationToken) => Task.FromResult(ScanVerdict.Clean);
}
