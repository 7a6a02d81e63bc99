using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Submissions.Clearinghouses;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>Makes of a registered file what it says, all of it in one transaction or nothing.</summary>
internal sealed class InboundWork(BillingDbContext db, InboundContent content, AnswerReading answers, EligibilityTaking eligibility, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>In the order of their kinds: that a file was accepted is said before what became of its claims, whatever the files are called (B-154).</summary>
    public async Task<IReadOnlyList<Guid>> GetOpenAsync(Guid clearinghouseId, CancellationToken cancellationToken)
    {
        var open = await db.InboundFiles.AsNoTracking().Where(f => f.ClearinghouseId == clearinghouseId && f.State == InboundState.Received)
            .Select(f => new { f.Id, f.Kind, f.ReceivedAt, f.FileName }).ToListAsync(cancellationToken);
        return [.. open.OrderBy(file => file.Kind).ThenBy(file => file.ReceivedAt).ThenBy(file => file.FileName, StringComparer.Ordinal).Select(file => file.Id)];
    }

    /// <summary>Those of which nobody knows yet what they are.</summary>
    public async Task<IReadOnlyList<Guid>> GetUnknownAsync(Guid clearinghouseId, CancellationToken cancellationToken) =>
        await db.InboundFiles.AsNoTracking().Where(f => f.ClearinghouseId == clearinghouseId && f.State == InboundState.Received && f.Kind == InboundKind.Unknown)
            .Select(f => f.Id).ToListAsync(cancellationToken);

    public async Task RecognizeAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.InboundFiles.SingleAsync(f => f.Id == id, cancellationToken);
        await using (var stream = content.Open(id))
            file.Recognize(await InboundInspection.LookAsync(stream, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>It fails whenever it is tried; after a day a person is told.</summary>
    public async Task GiveUpAsync(Guid id, CancellationToken cancellationToken)
    {
        var (file, now) = (await db.InboundFiles.SingleAsync(f => f.Id == id, cancellationToken), clock.GetUtcNow());
        if (file.State != InboundState.Received || now - file.ReceivedAt < Patience)
            return;
        file.Quarantine("The file could not be worked on for a day, for a reason that the program does not know. Tell whoever keeps the program; then read it again.", now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DoAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.InboundFiles.SingleAsync(f => f.Id == id, cancellationToken);
        if (file.State != InboundState.Received)
            return;
        var clearinghouse = await db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == file.ClearinghouseId, cancellationToken);
        InboundLook look;
        await using (var stream = content.Open(id))
            look = await InboundInspection.LookAsync(stream, cancellationToken);
        file.Recognize(look);
        if (look.Kind == InboundKind.Unknown && await content.IsArchiveAsync(id, cancellationToken))
            file.Quarantine("The file is an archive (ZIP or gzip). Unpack it and put the files into the folder one by one.", clock.GetUtcNow());
        else if ((look.Problem ?? Misplaced(look, clearinghouse)) is { } problem)
            file.Quarantine(problem, clock.GetUtcNow());
        else if (look.Kind != InboundKind.Remittance)
            await ApplyAsync(file, clearinghouse, look, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ApplyAsync(InboundFile file, Clearinghouse clearinghouse, InboundLook look, CancellationToken cancellationToken)
    {
        await using var stream = content.Open(file.Id);
        var read = look.Kind == InboundKind.Eligibility
            ? await eligibility.ReadAsync(stream, clearinghouse, cancellationToken)
            : await answers.ReadAsync(stream, file, clearinghouse, look, cancellationToken);
        if (read.Problem is { } problem)
            file.Quarantine(problem, clock.GetUtcNow());
        else
            file.Apply(read.Answers, read.Note, read.BatchId, clock.GetUtcNow());
    }

    /// <summary>It is sound, and not for this profile.</summary>
    private static string? Misplaced(InboundLook look, Clearinghouse clearinghouse)
    {
        if (look.Receiver != clearinghouse.SubmitterId)
            return $"The file is for {look.Receiver} (ISA08), and this practice is {clearinghouse.SubmitterId} there. Look at whose folder this is.";
        if (look.IsTest != clearinghouse.WritesTestFiles)
        {
            return look.IsTest
                ? "The file is a test (ISA15 is T), and this profile is for production. No claim was changed; ask the clearinghouse why it came here."
                : "The file is for production (ISA15 is P), and this profile is for tests. No claim was changed; ask the clearinghouse why it came here.";
        }

        return null;
    }
}
