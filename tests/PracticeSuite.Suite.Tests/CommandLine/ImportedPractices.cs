using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>On each database a practice with one patient (CASE-76 of PMHNP-76 and LCSW-76), for tests that leave it as it is.</summary>
public sealed class ImportedPractices : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, Terminal> _terminals = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            _terminals[kind] = await Terminal.OpenAsync(kind);
            await MonthRuns.TakeAsync(_terminals[kind], CaseFolder.Of("late"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var terminal in _terminals.Values)
            await terminal.DisposeAsync();
    }

    internal Terminal On(DatabaseKind kind) => _terminals[kind];
}
