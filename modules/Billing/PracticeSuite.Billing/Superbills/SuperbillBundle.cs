using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Printing;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>A month's documents on their way into one file, which says at its end what it lacks.</summary>
internal sealed class SuperbillBundle(DocumentBundle bundle, BillingMonth month) : IAsyncDisposable
{
    private readonly List<SuperbillProblem> _problems = [];
    private int _documents;
    private int _forPatients;

    /// <summary>Told after each claim how many are written or known to be missing.</summary>
    public Action<int> OnClaim { get; set; } = _ => { };

    public static async Task<SuperbillBundle> OpenAsync(SuperbillBatchFormat format, Stream output, BillingMonth month, CancellationToken cancellationToken) =>
        new(await DocumentBundle.OpenAsync(format, output, cancellationToken), month);

    /// <exception cref="MissingGlyphException">The document cannot be printed; nothing of it is in the file.</exception>
    public async Task AddAsync(string name, bool forPatient, DateTimeOffset issuedAt, Document document, CancellationToken cancellationToken)
    {
        await bundle.AddAsync(name, issuedAt, document, cancellationToken);
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
        if (_problems.Count > 0)
            await bundle.AddLastAsync(MissingSuperbills.Page(month, _problems), MissingSuperbills.FileName, MissingSuperbills.Text(_problems), cancellationToken);
        await bundle.FinishAsync();
        return new SuperbillBatchDto(_documents, _forPatients, _problems);
    }

    public ValueTask DisposeAsync() => bundle.DisposeAsync();
}
