using System.IO.Compression;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Documents;

namespace PracticeSuite.Billing.Printing;

/// <summary>Many documents on their way into one file: one PDF, or a ZIP with a PDF each.</summary>
internal abstract class DocumentBundle : IAsyncDisposable
{
    public static async Task<DocumentBundle> OpenAsync(SuperbillBatchFormat format, Stream output, CancellationToken cancellationToken)
    {
        // An operation that is tried again after a lost connection begins anew.
        if (output.CanSeek)
            output.SetLength(0);
        return format == SuperbillBatchFormat.Zip
            ? new ZippedDocuments(await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken))
            : new DocumentsInOnePdf(new DocumentBatch(output));
    }

    /// <exception cref="MissingGlyphException">The document cannot be printed; nothing of it is in the file.</exception>
    public abstract Task AddAsync(string name, DateTimeOffset madeAt, Document document, CancellationToken cancellationToken);

    /// <summary>What stands at its end: a page of the one PDF, or a text file in the ZIP.</summary>
    public abstract Task AddLastAsync(Document page, string name, string text, CancellationToken cancellationToken);

    /// <summary>Completes the file.</summary>
    public abstract Task FinishAsync();

    public abstract ValueTask DisposeAsync();
}

internal sealed class DocumentsInOnePdf(DocumentBatch batch) : DocumentBundle
{
    public override Task AddAsync(string name, DateTimeOffset madeAt, Document document, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        batch.Add(document);
        return Task.CompletedTask;
    }

    public override Task AddLastAsync(Document page, string name, string text, CancellationToken cancellationToken)
    {
        batch.Add(page);
        return Task.CompletedTask;
    }

    public override Task FinishAsync()
    {
        batch.Finish();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        batch.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal sealed class ZippedDocuments(ZipArchive zip) : DocumentBundle
{
    public override async Task AddAsync(string name, DateTimeOffset madeAt, Document document, CancellationToken cancellationToken)
    {
        var pdf = document.GeneratePdf();
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = madeAt;
        await using var file = await entry.OpenAsync(cancellationToken);
        await file.WriteAsync(pdf, cancellationToken);
    }

    public override async Task AddLastAsync(Document page, string name, string text, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(text);
    }

    public override async Task FinishAsync() => await zip.DisposeAsync();

    public override ValueTask DisposeAsync() => zip.DisposeAsync();
}
