using PracticeSuite.Coordination.Contracts.Agreements;

namespace PracticeSuite.Database.Demo;

/// <summary>
/// What the demo's pairs have agreed on: one agreement holds, one waits for the prescriber's signature, the third pair has none. They talked about
/// their patients lately; about a few it is a while ago. They write and sign as themselves.
/// </summary>
internal sealed class DemoAgreements(DemoPeople people, TimeProvider clock)
{
    private const string Second = "BROOKS";
    private const string Third = "SANTOS";

    /// <summary>Of a larger practice the others wait to be talked about.</summary>
    private const int MostTalkedAbout = 40;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var agreed = await SignedAsync(DemoPeople.Therapist, cancellationToken);
        await people.As(DemoPeople.Prescriber).RunAsync<IAgreementAppService>((all, ct) => all.SignAsync(agreed.Id, agreed.Revision, ct), cancellationToken);
        await SignedAsync(Second, cancellationToken);
        foreach (var therapist in (string[])[DemoPeople.Therapist, Second, Third])
            await TalkAsync(therapist, cancellationToken);
    }

    private async Task<AgreementVersionDto> SignedAsync(string therapist, CancellationToken cancellationToken)
    {
        var kept = await people.As(therapist).RunAsync<IAgreementAppService, AgreementDto>(
            async (all, ct) =>
            {
                var draft = (await all.BeginAsync(people.IdOf(therapist), people.IdOf(DemoPeople.Prescriber), ct)).Versions[0];
                return await all.KeepAsync(draft.Id, draft.Revision, draft.Terms with { CrisisLeadId = people.IdOf(therapist), BackupId = people.IdOf(DemoPeople.Prescriber) }, ct);
            },
            cancellationToken);
        var version = kept.Versions[0];
        return (await people.As(therapist).RunAsync<IAgreementAppService, AgreementDto>((all, ct) => all.SignAsync(version.Id, version.Revision, ct), cancellationToken)).Versions[0];
    }

    private Task TalkAsync(string therapist, CancellationToken cancellationToken) => people.As(therapist).RunAsync<IPatientTermsAppService>(
        async (terms, ct) =>
        {
            var shared = people.SharedBy(therapist);
            foreach (var (at, patient) in shared.Skip(((shared.Count * DemoPractice.SilentPercent) + 50) / 100).Take(MostTalkedAbout).Index())
            {
                var daysAgo = at % 6 == 3 ? 29 : 1 + (at * 3 % 6);
                await terms.LogTalkAsync(
                    new TalkInput(patient, people.IdOf(DemoPeople.Prescriber), at % 2 == 0 ? ContactChannel.Phone : ContactChannel.InPerson, clock.GetUtcNow().AddDays(-daysAgo), 5), ct);
            }
        },
        cancellationToken);
}
