using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>A therapist who asks, and whoever holds the link.</summary>
internal static class FillDesk
{
    public static readonly DateOnly Born = ChartingHost.Rosa.BirthDate!.Value;

    public static Task<ScaleInvitationLink> InviteAsync(this IOperations by, Guid patient, params IReadOnlyList<string> scales) =>
        by.InviteAsync(patient, new ScaleInvitationInput(scales, ScaleChannel.Link));

    public static Task<ScaleInvitationLink> InviteAsync(this IOperations by, Guid patient, ScaleInvitationInput given) =>
        by.RunAsync<IScaleInvitationAppService, ScaleInvitationLink>((all, ct) => all.InviteAsync(patient, given, ct));

    public static Task<ScaleInvitationDto> WithdrawAsync(this IOperations by, Guid id) =>
        by.RunAsync<IScaleInvitationAppService, ScaleInvitationDto>((all, ct) => all.WithdrawAsync(id, ct));

    public static Task<IReadOnlyList<ScaleInvitationDto>> InvitationsAsync(this IOperations by, Guid patient) =>
        by.RunAsync<IScaleInvitationAppService, IReadOnlyList<ScaleInvitationDto>>((all, ct) => all.GetListAsync(patient, ct));

    public static Task<IReadOnlyList<ScaleResultDto>> ScalesAsync(this IOperations by, Guid patient) =>
        by.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(patient, ct));

    public static Task<ScaleForm?> OpenAsync(this ChartingHost host, Guid invitation, DateOnly? born = null) =>
        host.AsPatient().RunAsync<IScaleFilling, ScaleForm?>((filling, ct) => filling.OpenAsync(invitation, born ?? Born, ct));

    public static Task<ScaleForm?> ReadAsync(this ChartingHost host, Guid invitation, DateOnly? born = null) =>
        host.AsPatient().RunAsync<IScaleFilling, ScaleForm?>((filling, ct) => filling.ReadAsync(invitation, born ?? Born, ct));

    public static Task<ScaleThanks?> SubmitAsync(this ChartingHost host, Guid invitation, params IEnumerable<(string Scale, string Answers)> answers) =>
        host.SubmitAsync(invitation, Born, answers);

    /// <param name="answers">A digit or a dash for each item.</param>
    public static Task<ScaleThanks?> SubmitAsync(this ChartingHost host, Guid invitation, DateOnly born, params IEnumerable<(string Scale, string Answers)> answers)
    {
        var given = answers.ToDictionary(one => one.Scale, one => (IReadOnlyDictionary<int, int>)one.Answers.Index().Where(item => item.Item != '-').ToDictionary(item => item.Index + 1, item => item.Item - '0'));
        return host.AsPatient().RunAsync<IScaleFilling, ScaleThanks?>((filling, ct) => filling.SubmitAsync(invitation, born, given, ct));
    }

    public static IOperations AsPatient(this ChartingHost host) => host.Host.For(Caller.Patient(host.Host.Practice));

    public static async Task<ScaleLinkPlace?> FindAsync(this ChartingHost host, string? token) =>
        await host.Host.For(Caller.Nobody).RunAsync<IScaleLinks, ScaleLinkPlace?>((links, ct) => links.FindAsync(token, ct));

    /// <summary>What the trail says of invitations, in alphabetical order: what happened in one instant has none.</summary>
    public static async Task<IReadOnlyList<string>> TrailAsync(this ChartingHost host)
    {
        var page = await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Take: AuditFilter.MostRows), ct));
        return [
            .. page.Rows.Where(row => row.ObjectType == "ScaleInvitation" && (row.UserId is null || row.Action != AuditAction.View)).Select(row => $"{row.Actor} {row.Action} {row.Reason}".TrimEnd()).Order(StringComparer.Ordinal),
        ];
    }
}
