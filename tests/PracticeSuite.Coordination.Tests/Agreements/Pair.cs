using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Tests.Agreements;

/// <summary>What Chen and Patel do with their agreement.</summary>
internal static class Pair
{
    public static AgreementTerms Whole { get; } = new() { CrisisLeadId = House.Lcsw.Id, BackupId = House.Pmhnp.Id };

    public static Task<TResult> AgreeAsync<TResult>(this CareHost host, StaffMember who, Func<IAgreementAppService, CancellationToken, Task<TResult>> act) =>
        host.As(who, RoleOf(who)).RunAsync(act);

    public static Task<AgreementDto> BeginAsync(this CareHost host, StaffMember? who = null) =>
        host.AgreeAsync(who ?? House.Lcsw, (all, ct) => all.BeginAsync(House.Lcsw.Id, House.Pmhnp.Id, ct));

    public static Task<AgreementDto> KeepAsync(this CareHost host, StaffMember who, AgreementDto shown, AgreementTerms terms) =>
        host.AgreeAsync(who, (all, ct) => all.KeepAsync(shown.Versions[0].Id, shown.Versions[0].Revision, terms, ct));

    public static Task<AgreementDto> SignAsync(this CareHost host, StaffMember who, AgreementDto shown) =>
        host.AgreeAsync(who, (all, ct) => all.SignAsync(shown.Versions[0].Id, shown.Versions[0].Revision, ct));

    /// <summary>Both have signed it.</summary>
    public static async Task<AgreementDto> AgreedAsync(this CareHost host, AgreementTerms? terms = null)
    {
        var kept = await host.KeepAsync(House.Lcsw, await host.BeginAsync(), terms ?? Whole);
        return await host.SignAsync(House.Pmhnp, await host.SignAsync(House.Lcsw, kept));
    }

    public static Task<IReadOnlyList<PatientTermsDto>> TermsAsync<TService>(this CareHost host, StaffMember who, Func<TService, CancellationToken, Task<IReadOnlyList<PatientTermsDto>>> act)
        where TService : notnull => host.As(who, RoleOf(who)).RunAsync(act);

    public static async Task<PatientTermsDto> TermsOfAsync(this CareHost host, StaffMember who, Guid patient) =>
        (await host.TermsAsync<IPatientTermsAppService>(who, (terms, ct) => terms.GetAsync(patient, ct))).Single();

    public static Task<IReadOnlyList<PatientTermsDto>> ChangeAsync(this CareHost host, StaffMember who, PatientTermsDto shown, OwnTerms own, string? reason = "she asked for it") =>
        host.TermsAsync<IPatientTermsAppService>(who, (terms, ct) => terms.ChangeAsync(new PatientTermsInput(shown.PatientId, shown.TherapistId, shown.PrescriberId, shown.Turn, own, reason), ct));

    private static string RoleOf(StaffMember who) =>
        who == House.Pmhnp ? PracticeRole.Prescriber : who == House.FrontDesk ? PracticeRole.FrontDesk : PracticeRole.Therapist;
}
