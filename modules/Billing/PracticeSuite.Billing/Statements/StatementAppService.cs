using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Printing;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Statements;

internal sealed class StatementAppService(
    BillingDbContext db, DatabaseSession session, IAccess access, StatementReader reader, StatementBoard board, StatementPrinter printer, PatientCredits credits,
    SettingsReader settings, IPracticeDirectory practices, TimeProvider clock)
    : IStatementAppService
{
    private const int ChunkSize = 200;

    public async Task<StatementBoardDto> GetBoardAsync(StatementQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, cancellationToken);

        return await board.ReadAsync(query, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<StatementAccountDto> GetAccountAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, patientId, cancellationToken);

        return await board.ReadAccountAsync(patientId, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<StatementFile> PreviewAsync(Guid patientId, StatementSubject subject, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, patientId, cancellationToken);

        var (open, verdict) = await FindAsync(patientId, subject, cancellationToken);
        var content = await printer.PreviewAsync(open, verdict.Recipient ?? throw BillingErrors.StatementHeld(verdict.Hold!.Value, patientId), await settings.ReadDocumentsAsync(cancellationToken), cancellationToken);
        return new StatementFile($"preview-{content.Account}.pdf", Render(content, isPreview: true), null, patientId);
    }

    public async Task<StatementDto> PrintAsync(Guid patientId, StatementSubject subject, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.Print, patientId, cancellationToken);

        var (open, verdict) = await FindAsync(patientId, subject, cancellationToken);
        if (verdict.Hold is { } hold)
            throw BillingErrors.StatementHeld(hold, patientId);
        var printed = await printer.PrintAsync([(open, verdict)], await settings.ReadDocumentsAsync(cancellationToken), null, cancellationToken);
        if (printed[0].Refused is { } refused)
            throw refused;
        await printer.SaveAsync(printed, cancellationToken);
        return StatementBoard.ToDto(printed[0].Statement!);
    }

    public async Task<StatementRunDto> PrintAllAsync(Action<int, int>? onProgress, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.Print, cancellationToken);

        var (today, chosen) = (await TodayAsync(cancellationToken), await settings.ReadDocumentsAsync(cancellationToken));
        var judged = (await reader.ReadAsync(null, cancellationToken)).Select(open => (Open: open, Verdict: StatementRules.Judge(open, chosen, today))).ToList();
        await credits.FollowAllAsync(judged.Where(one => one.Open.Balance < Money.Zero).Select(one => one.Open.PatientId), cancellationToken);
        var (due, run) = (judged.Where(one => one.Verdict.Hold is null).ToList(), new StatementRunDto(Guid.CreateVersion7(), today, access.Caller.Name, clock.GetUtcNow(), 0, Money.Zero, []));
        foreach (var chunk in due.Chunk(ChunkSize))
        {
            run = Add(run, await PrintChunkAsync([.. chunk.Select(one => one.Open)], chosen, run, cancellationToken));
            onProgress?.Invoke(run.Statements + run.Problems.Count, due.Count);
        }

        return run;
    }

    public async Task<StatementFile> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, cancellationToken);

        var statement = await db.Statements.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw BillingErrors.StatementNotFound(id);
        await access.DemandAsync(BillingPermissions.Statements.View, statement.PatientId, cancellationToken);
        var content = Sha256Text.Read<StatementContent>(statement.Content);
        return new StatementFile(StatementDocument.FileName(content), Render(content), StatementBoard.ToDto(statement), statement.PatientId);
    }

    public async Task<StatementRunPageDto> GetRunsAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, cancellationToken);

        return await board.ReadRunsAsync(skip, take, cancellationToken);
    }

    public async Task WriteRunAsync(Guid runId, SuperbillBatchFormat format, Stream output, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.Print, cancellationToken);

        if (!await db.Statements.AnyAsync(s => s.RunId == runId, cancellationToken))
            throw BillingErrors.StatementRunNotFound(runId);
        await using var bundle = await DocumentBundle.OpenAsync(format, output, cancellationToken);
        await printer.WriteAsync(runId, bundle, cancellationToken);
        await bundle.FinishAsync();
    }

    /// <summary>
    /// Each chunk is committed before the next is gathered: the one writer of SQLite is busy for moments, and what is printed stays printed. So patients pay and are put on hold while it runs,
    /// and each chunk is judged anew.
    /// </summary>
    private async Task<IReadOnlyList<PrintedStatement>> PrintChunkAsync(
        IReadOnlyList<OpenStatement> due, Contracts.Settings.DocumentSettingsDto chosen, StatementRunDto run, CancellationToken cancellationToken)
    {
        var now = (await reader.ReadOfAsync([.. due.Select(one => one.PatientId).Distinct()], cancellationToken)).ToDictionary(one => (one.PatientId, one.Subject));
        var judged = due.Select(one => (Was: one, Open: now.GetValueOrDefault((one.PatientId, one.Subject)))).Select(one => (one.Was, one.Open, Verdict: one.Open is { } open ? StatementRules.Judge(open, chosen, run.On) : null)).ToList();
        var printed = await printer.PrintAsync([.. judged.Where(one => one.Verdict is { Hold: null }).Select(one => (one.Open!, one.Verdict!))], chosen, run.Id, cancellationToken);
        await printer.SaveAsync(printed, cancellationToken);
        await session.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return [.. printed, .. judged.Where(one => one.Verdict is not { Hold: null }).Select(one => LeftOut(one.Was, one.Verdict?.Hold))];
    }

    private static PrintedStatement LeftOut(OpenStatement was, StatementHold? hold) =>
        new(was, null, hold is { } why ? BillingErrors.StatementHeld(why, was.PatientId) : BillingErrors.NothingOnAccount(was.PatientId));

    private static StatementRunDto Add(StatementRunDto run, IReadOnlyList<PrintedStatement> printed) => run with
    {
        Statements = run.Statements + printed.Count(one => one.Statement is not null),
        Amount = run.Amount + new Money(printed.Sum(one => one.Statement?.AmountCents ?? 0)),
        Problems = [.. run.Problems, .. printed.Where(one => one.Refused is not null).Select(one => new StatementProblem(one.Open.PatientId, one.Refused!.Message))],
    };

    private async Task<(OpenStatement Open, StatementVerdict Verdict)> FindAsync(Guid patientId, StatementSubject subject, CancellationToken cancellationToken)
    {
        var today = await TodayAsync(cancellationToken);
        var open = (await reader.ReadAsync(patientId, cancellationToken)).FirstOrDefault(one => one.Subject == subject) ?? throw BillingErrors.NothingOnAccount(patientId);
        return (open, StatementRules.Judge(open, await settings.ReadDocumentsAsync(cancellationToken), today));
    }

    private static byte[] Render(StatementContent content, bool isPreview = false)
    {
        try
        {
            return StatementDocument.Of(content, isPreview).GeneratePdf();
        }
        catch (MissingGlyphException missing)
        {
            throw BillingErrors.StatementUnprintable(content.Account, missing);
        }
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
