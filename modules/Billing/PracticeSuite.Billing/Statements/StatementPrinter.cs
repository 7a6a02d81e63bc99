using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Statements;

/// <summary>A statement, or why there is none.</summary>
internal sealed record PrintedStatement(OpenStatement Open, Statement? Statement, BusinessException? Refused);

/// <summary>Prints statements: freezes what each says, and prints from what is stored.</summary>
internal sealed class StatementPrinter(BillingDbContext db, StatementGatherer gatherer, Part2Disclosures disclosures, IAuditTrail trail, CurrentCaller caller)
{
    /// <summary>New ones are added to the context; whoever prints saves.</summary>
    /// <param name="due">Each with its verdict, and none of them held.</param>
    public async Task<IReadOnlyList<PrintedStatement>> PrintAsync(
        IReadOnlyList<(OpenStatement Open, StatementVerdict Verdict)> due, DocumentSettingsDto settings, Guid? run, CancellationToken cancellationToken)
    {
        var facts = await gatherer.ReadAsync([.. due.Select(one => one.Open)], settings, cancellationToken);
        var printed = due.Select(one => Print(one.Open, facts.Of(one.Open, one.Verdict.Recipient!), run)).ToList();
        db.Statements.AddRange(printed.Select(one => one.Statement).OfType<Statement>());
        return printed;
    }

    public async Task SaveAsync(IReadOnlyList<PrintedStatement> printed, CancellationToken cancellationToken)
    {
        await db.SaveOrAsync(BillingErrors.StatementPrintedMeanwhile, cancellationToken);
        await disclosures.RecordAsync([.. printed.Select(one => one.Statement).OfType<Statement>()], cancellationToken);
    }

    public async Task<StatementContent> PreviewAsync(OpenStatement open, StatementRecipient recipient, DocumentSettingsDto settings, CancellationToken cancellationToken) =>
        (await gatherer.ReadAsync([open], settings, cancellationToken)).Of(open, recipient);

    /// <summary>Those of a run, one after the other, into a bundle; each patient's stands in the trail by itself (P-142).</summary>
    public async Task WriteAsync(Guid runId, Printing.DocumentBundle bundle, CancellationToken cancellationToken)
    {
        await foreach (var statement in db.Statements.AsNoTracking().Where(s => s.RunId == runId).OrderBy(s => s.Account).ThenBy(s => s.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var content = Sha256Text.Read<StatementContent>(statement.Content);
            await bundle.AddAsync(StatementDocument.FileName(content), statement.PrintedAt, StatementDocument.Of(content), cancellationToken);
            trail.Record(new AuditEvent(AuditAction.Print, nameof(Statement), $"{statement.Id}") { PatientId = statement.PatientId });
        }
    }

    private PrintedStatement Print(OpenStatement open, StatementContent content, Guid? run)
    {
        try
        {
            // What cannot be printed is not kept: nobody could be sent it.
            StatementDocument.Of(content).DemandPrintable();
        }
        catch (MissingGlyphException missing)
        {
            return new PrintedStatement(open, null, BillingErrors.StatementUnprintable(content.Account, missing));
        }

        var stored = Sha256Text.Of(content);
        return new PrintedStatement(open, new Statement
        {
            PracticeId = caller.Caller.Practice,
            PatientId = open.PatientId,
            IsPart2 = content.Part2,
            Subject = open.Subject,
            Account = content.Account,
            Sequence = (open.Last?.Sequence ?? 0) + 1,
            On = content.On,
            DueOn = content.DueOn,
            AmountCents = content.AmountDueCents,
            PrintedAt = content.PrintedAt,
            PrintedBy = caller.Caller.Name,
            RunId = run,
            Content = stored.Text,
            ContentSha256 = stored.Sha256,
        }, null);
    }
}
