using System.IO.Compression;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>A month's documents on their way into one file, which says at its end what it lacks.</summary>
internal abstract class SuperbillBundle : IAsyncDisposable
{
    private readonly List<SuperbillProblem> _problems = [];
    private int _documents;
    private int _forPatients;

    /// <summary>Told after each claim how many are written or known to be missing.</summary>
    public Action<int> OnClaim { get; set; } = _ => { };

    public static async Task<SuperbillBundle> OpenAsync(
        SuperbillBatchFormat format, Stream output, BillingMonth month, CancellationToken cancellationToken)
    {
        // An operation that is tried again after a lost connection begins anew.
        if (output.CanSeek)
            output.SetLength(0);
        return format == SuperbillBatchFormat.Zip
            ? new ZippedSuperbills(await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken))
            : new SuperbillsInOnePdf(new DocumentBatch(output), month);
    }

    /// <exception cref="MissingGlyphException">The document cannot be printed; nothing of it is in the file.</exception>
    public async Task AddAsync(string name, bool forPatient, DateTimeOffset issuedAt, Document document, CancellationToken cancellationToken)
    {
        await WriteAsync(name, issuedAt, document, cancellationToken);
        _documents++;
        _forPatients += forPatient ? 1 : 0;
        OnClaim(_documents + _problems.Count);
    }

    public void Lacks(SuperbillProblem problem)
    {
        _problems.Add(problem);
        OnClaim(_documents + _problems.Count);
    }

    public async Task<SuperbillBatchDto> FinishAsync(CancellationToken cancellationToken)
    {
        await CloseAsync(_problems, cancellationToken);
        return new SuperbillBatchDto(_documents, _forPatients, _problems);
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task WriteAsync(string name, DateTimeOffset issuedAt, Document document, CancellationToken cancellationToken);

    protected abstract Task CloseAsync(IReadOnlyList<SuperbillProblem> missing, CancellationToken cancellationToken);
}

internal sealed class SuperbillsInOnePdf(DocumentBatch batch, BillingMonth month) : SuperbillBundle
{
    public override ValueTask DisposeAsync()
    {
        batch.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override Task WriteAsync(string name, DateTimeOffset issuedAt, Document document, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        batch.Add(document);
        return Task.CompletedTask;
    }

    protected override Task CloseAsync(IReadOnlyList<SuperbillProblem> missing, CancellationToken cancellationToken)
    {
        if (missing.Count > 0)
            batch.Add(MissingSuperbills.Page(month, missing));
        batch.Finish();
        return Task.CompletedTask;
    }
}

internal sealed class ZippedSuperbills(ZipArchive zip) : SuperbillBundle
{
    public override ValueTask DisposeAsync() => zip.DisposeAsync();

    protected override async Task WriteAsync(string name, DateTimeOffset issuedAt, Document document, CancellationToken cancellationToken)
    {
        var pdf = document.GeneratePdf();
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = issuedAt;
        await using var file = await entry.OpenAsync(cancellationToken);
        await file.WriteAsync(pdf, cancellationToken);
    }

    protected override async Task CloseAsync(IReadOnlyList<SuperbillProblem> missing, CancellationToken cancellationToken)
    {
        if (missing.Count > 0)
        {
            await using var file = await zip.CreateEntry(MissingSuperbills.FileName).OpenAsync(cancellationToken);
            await using var text = new StreamWriter(file);
            await text.WriteAsync(MissingSuperbills.Text(missing));
        }

        await zip.DisposeAsync();
    }
}
