using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.PaperForms;

internal sealed class PaperFormAppService(
    BillingDbContext db, IAccess access, PaperFormClaims claims, KeptForms kept, Part2Disclosures disclosures, ResentWork resent, SettingsReader settings, IPatientContacts contacts,
    IPracticeDirectory practices, IAuditTrail trail, TimeProvider clock) : IPaperFormAppService
{
    /// <summary>So many forms between two words about how far it is.</summary>
    private const int Beat = 10;

    public async Task<PaperFormFile> GetAsync(PaperFormRequest request, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.PaperForms.Print, cancellationToken);

        var practice = await practices.GetAsync(cancellationToken);
        var asked = await claims.ReadAsync(request, practice, cancellationToken);
        var shown = request is { Kind: PaperFormKind.Data, BatchId: null } ? await AsKeptAsync(asked, cancellationToken) : asked;
        return (await WriteAsync(request, shown, practice, null, cancellationToken)).File;
    }

    public async Task<PaperFormFile> PrintAsync(PaperFormRequest request, Action<int, int>? onProgress, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.PaperForms.Print, cancellationToken);

        request = request with { Kind = PaperFormKind.Data };
        var practice = await practices.GetAsync(cancellationToken);
        var asked = await claims.ReadAsync(request, practice, cancellationToken);
        var (file, said) = await WriteAsync(request, asked, practice, onProgress, cancellationToken);
        if (request.BatchId is null)
            await KeepAsync([.. file.Forms.Select(form => form.ClaimId)], said, cancellationToken);
        return file;
    }

    /// <summary>Of what is about to go the letters that were printed since its release, of what was mailed those that were; nothing is filled in anew.</summary>
    private async Task<IReadOnlyList<PaperClaim>> AsKeptAsync(IReadOnlyList<PaperClaim> asked, CancellationToken cancellationToken)
    {
        var printed = await kept.ReadAsync([.. asked.Where(one => one.Claim.FormPrintedAt is not null).Select(one => one.Claim)], cancellationToken);
        return [.. asked.Select(one =>
            one.Extras is not null ? one
            : printed.TryGetValue(one.Claim.Id, out var form) ? form.AsPrinted(one)
            : one with { Refused = one.Refused ?? NotPrinted(one.Claim) })];
    }

    private async Task<(PaperFormFile File, Func<Claim, (PaperClaim Form, FormExtras Extras)> Said)> WriteAsync(
        PaperFormRequest request, IReadOnlyList<PaperClaim> asked, PracticeProfile practice, Action<int, int>? onProgress, CancellationToken cancellationToken)
    {
        var reach = await contacts.GetAsync([.. asked.Select(one => one.Claim.PatientId).Distinct()], cancellationToken);
        var chosen = await settings.ReadDocumentsAsync(cancellationToken);
        using var file = new MemoryStream();
        using var batch = new DocumentBatch(file);
        var (filled, problems) = (new List<PaperClaim>(), new List<PaperFormProblem>());
        var said = asked.ToDictionary(one => one.Claim.Id, one => (Form: one, Extras: ExtrasOf(one, reach.GetValueOrDefault(one.Claim.PatientId), practice)));
        foreach (var (index, one) in asked.Index())
        {
            if (Problem(one, batch, request.Kind, () => PaperForm.Of(one.Content, said[one.Claim.Id].Extras), chosen) is { } why)
                problems.Add(new PaperFormProblem(one.Claim.Id, one.Claim.Number, why));
            else
                filled.Add(one);
            if (onProgress is null || (index + 1) % Beat != 0)
                continue;
            onProgress(index + 1, asked.Count);
            await Task.Yield(); // so that whoever waits is shown it, and may leave
            cancellationToken.ThrowIfCancellationRequested();
        }

        DemandAny(request, asked);
        if (problems.Count == asked.Count)
            throw BillingErrors.NoFormToPrint(problems.Count == 0 ? "None of these claims is there." : problems[0].Text);
        if (problems.Count > 0 && request.Kind == PaperFormKind.Proof)
            batch.Add(Missing(problems));
        if (request.Kind == PaperFormKind.Data && PaperFormEnclosure.Of(filled) is { } enclosure)
            batch.Add(enclosure);
        batch.Finish();
        List<Claim> printed = [.. filled.Select(one => one.Claim)];
        // Each stands in the trail by itself (P-141, P-142).
        foreach (var claim in printed)
            trail.Record(new AuditEvent(AuditAction.Print, $"Cms1500{request.Kind}", $"{claim.Id}") { PatientId = claim.PatientId, ObjectVersion = claim.Version });
        return (new PaperFormFile(NameOf(request, asked), file.ToArray(), [.. printed.Select(claim => new PrintedForm(claim.Id, claim.PatientId))], problems), claim => said[claim.Id]);
    }

    /// <summary>At the ready ones that there is a form to be mailed, with what it says.</summary>
    private async Task KeepAsync(List<Guid> printed, Func<Claim, (PaperClaim Form, FormExtras Extras)> said, CancellationToken cancellationToken)
    {
        var (ready, now) = (await ReadyAsync(printed, cancellationToken), clock.GetUtcNow());
        ready.ForEach(claim => claim.PrintForm(now));
        await kept.KeepAsync(ready, said, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<PaperFormMailing> MailAsync(PaperFormRequest request, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.PaperForms.Print, cancellationToken);

        var practice = await practices.GetAsync(cancellationToken);
        var asked = await claims.ReadAsync(request with { Kind = PaperFormKind.Data, BatchId = null }, practice, cancellationToken);
        DemandAny(request, asked);
        var refused = asked.ToDictionary(one => one.Claim.Id, one => one.Refused);
        var (gone, left) = (new List<Claim>(), new List<PaperFormProblem>());
        var now = clock.GetUtcNow();
        var act = new Act(access.Caller.Name, now, "CMS-1500 by mail", practice.Today(now));
        var ready = await ReadyAsync([.. refused.Keys], cancellationToken);
        var forms = await kept.ReadAsync(ready, cancellationToken);
        foreach (var claim in ready)
        {
            if ((claim.FormPrintedAt is null || !forms.ContainsKey(claim.Id) ? NotPrinted(claim) : refused[claim.Id]) is { } why)
            {
                left.Add(new PaperFormProblem(claim.Id, claim.Number, why));
                continue;
            }

            claim.Batch(act);
            claim.Transmit(act);
            forms[claim.Id].Mail(now);
            trail.Record(Transmission.Of(claim, "Mail"));
            gone.Add(claim);
        }

        await resent.CloseAsync(gone, act, cancellationToken);
        await disclosures.RecordMailedAsync(gone, act.Day, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new PaperFormMailing(gone.Count, left);
    }

    private static void DemandAny(PaperFormRequest request, IReadOnlyList<PaperClaim> asked)
    {
        if (asked.Count == 0 && request.ClaimIds is [var only])
            throw BillingErrors.ClaimNotFound(only);
    }

    private static string NotPrinted(Claim claim) => $"Claim {claim.Number} has no form that was printed since it was released; print the letters for the red form, mail it, and say so then.";

    private Task<List<Claim>> ReadyAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Claims.Where(c => ids.Contains(c.Id) && c.State == ClaimState.Ready).OrderBy(c => c.Number).ToListAsync(cancellationToken);

    /// <returns>Why it is not in the file; null = it is.</returns>
    private static string? Problem(PaperClaim one, DocumentBatch batch, PaperFormKind kind, Func<IReadOnlyList<PaperForm>> fill, DocumentSettingsDto chosen)
    {
        if (one.Refused is { } refused)
            return refused;
        var forms = fill();
        if (kind == PaperFormKind.Data && forms[0].TooShort is [var tooShort, ..])
            return $"Claim {one.Claim.Number}: {tooShort}; correct it where it is too long, or send this claim through a clearinghouse.";
        try
        {
            batch.Add(kind == PaperFormKind.Proof ? PaperFormDocument.Proof(forms) : PaperFormDocument.Data(forms, chosen.FormOffsetX, chosen.FormOffsetY));
            return null;
        }
        catch (MissingGlyphException missing)
        {
            return $"Claim {one.Claim.Number}: {BillingErrors.FormUnprintable(missing).Message}";
        }
    }

    private FormExtras ExtrasOf(PaperClaim one, PatientContact? contact, PracticeProfile practice) => one.Extras
        ?? new FormExtras(contact is { IsConfidential: false } ? contact.Phone : null, practice.Phone, one.ReleasedOn ?? practice.Today(clock.GetUtcNow()), one.Next);

    /// <summary>On the red stock there is no room for words of our own.</summary>
    private static Document Missing(IReadOnlyList<PaperFormProblem> problems) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(46);
        page.DefaultTextStyle(style => style.FontSize(9));
        page.Content().Column(column =>
        {
            column.Spacing(6);
            column.Item().Text("Claims that have no form here").FontSize(13).Bold();
            foreach (var problem in problems)
                column.Item().Text(problem.Text);
        });
    }));

    private static string NameOf(PaperFormRequest request, IReadOnlyList<PaperClaim> asked) =>
        $"cms-1500-{(request.Kind == PaperFormKind.Proof ? "proof-" : "")}{(asked.Count == 1 ? asked[0].Claim.Number : $"{asked.Count}-claims")}.pdf";
}
