using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Who gets a statement, who does not and why, and the printing of all.</summary>
public sealed class StatementsModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 50;

    private StatementQuery _query = new();

    public StatementBoardDto? Board { get; private set; }

    /// <summary>What was printed together.</summary>
    public StatementRunPageDto Runs { get; private set; } = new(0, []);

    public int RunsFrom { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>What the last printing of all said, until the next.</summary>
    public StatementRunDto? Printed { get; private set; }

    /// <param name="runsFrom">Where the page of what was printed begins.</param>
    public async Task LoadAsync(StatementQuery query, int runsFrom = 0)
    {
        await clock.LoadAsync();
        RunsFrom = Math.Max(0, runsFrom);
        _query = query with { Take = PageSize, Text = _query.Text };
        await RefreshAsync();
    }

    public async Task FilterAsync(string? text)
    {
        _query = _query with { Text = text, Skip = 0 };
        await RefreshAsync();
    }

    /// <param name="onBeat">Called from wherever the work runs.</param>
    /// <returns>Whether there is a file to fetch.</returns>
    public async Task<bool> PrintAllAsync(Action onBeat)
    {
        (Printed, Done, Total) = (null, 0, 0);
        var done = await Form.TryAsync(async () => Printed = await operations.RunAsync<IStatementAppService, StatementRunDto>(
            (statements, ct) => statements.PrintAllAsync(
                (printed, of) =>
                {
                    (Done, Total) = (printed, of);
                    onBeat();
                },
                ct)));
        if (done)
            await RefreshAsync();
        return Printed is { Statements: > 0 };
    }

    /// <returns>The address of what was printed, or null when it was refused.</returns>
    public async Task<string?> PrintAsync(StatementRowDto row)
    {
        StatementDto? printed = null;
        await Form.TryAsync(async () =>
        {
            printed = await operations.RunAsync<IStatementAppService, StatementDto>((statements, ct) => statements.PrintAsync(row.PatientId, row.Subject, ct));
            await RefreshAsync();
        });
        return printed is null ? null : PathOf(printed);
    }

    public static string PathOf(StatementDto statement) => $"/billing/statements/{statement.Id}";

    public static string PreviewOf(StatementRowDto row) => $"/billing/statements/preview/{row.PatientId}?subject={row.Subject}";

    public static string PathOf(StatementRunDto run, SuperbillBatchFormat format) => $"/billing/statements/runs/{run.Id}?format={(format == SuperbillBatchFormat.Zip ? "zip" : "pdf")}";

    private async Task RefreshAsync()
    {
        Board = await operations.RunAsync<IStatementAppService, StatementBoardDto>((statements, ct) => statements.GetBoardAsync(_query, ct));
        Runs = await operations.RunAsync<IStatementAppService, StatementRunPageDto>((statements, ct) => statements.GetRunsAsync(RunsFrom, PageSize, ct));
    }
}
