using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Cli.Output;

/// <summary>What a run showed: the changes chunk by chunk, and the results, which a resumed run reads back as stored.</summary>
internal sealed class MonthEndSeen
{
    private readonly List<MonthChangeDto> _changes = [];
    private List<MonthEndResult> _results = [];

    public IReadOnlyList<MonthChangeDto> Changes => _changes;

    public IReadOnlyList<MonthEndResult> Results => _results;

    public void Add(MonthEndChunk chunk)
    {
        _changes.AddRange(chunk.Changes);
        _results.AddRange(chunk.Results);
    }

    public async Task ReadAsync(IOperations operations, BillingMonth month, CancellationToken cancellationToken) =>
        _results = await operations.RunAsync<IMonthEnd, List<MonthEndResult>>(
            async (monthEnd, token) =>
            {
                var stored = new List<MonthEndResult>();
                await foreach (var result in monthEnd.ReadResultsAsync(month, token))
                    stored.Add(result);
                return stored;
            },
            cancellationToken);
}
