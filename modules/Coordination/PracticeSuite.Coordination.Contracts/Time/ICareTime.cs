using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>Logged time for the modules above: the one door through which a month's work is read.</summary>
public interface ICareTime
{
    /// <summary>How many patients have an enrollment that touches the month.</summary>
    Task<int> CountAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>
    /// Every enrolled patient's month in the order of patient ids, in chunks of at most <paramref name="chunkSize"/>, starting
    /// after the given id. Reads a few statements a chunk, whatever the number of entries.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<CareMonthFacts>> StreamMonthAsync(
        BillingMonth month, Guid? after, int chunkSize, CancellationToken cancellationToken);

    /// <summary>
    /// Some patients' months in the order of their ids, the same as in the stream, without those whom no enrollment of the month
    /// touches. Reads these patients' work and what overlaps it, in as many statements as for one patient.
    /// </summary>
    Task<IReadOnlyList<CareMonthFacts>> GetAsync(IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken);
}
