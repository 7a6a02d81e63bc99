using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What people do about flags, by the services.</summary>
internal static class FlagDesk
{
    public static Task<ScaleResultDto> ScoreAsync(this IOperations by, Guid patient, string scale, int total, DateOnly on) =>
        by.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.RecordAsync(patient, new ScaleResultInput(scale, total, on, false, ScaleMode.Self), ct));

    public static Task<ScaleResultDto> AnswerAsync(this IOperations by, Guid patient, string scale, DateOnly on, params (int Item, int Answer)[] answers) =>
        by.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.AdministerAsync(
            patient, new ScaleAnswersInput(scale, answers.ToDictionary(one => one.Item, one => one.Answer), on, false, ScaleMode.Self), ct));

    public static Task<MedicationReportDto> ReportAsync(this IOperations by, Guid patient, Guid? medication, DateOnly on, params EffectTag[] tags) =>
        by.RunAsync<IMedicationReportAppService, MedicationReportDto>((all, ct) => all.AddAsync(
            patient, new MedicationReportInput(medication, null, MedicationUse.NotAsked, tags, EffectSeverity.Moderate, null, on) { Days = tags.Contains(EffectTag.Constipation) ? 3 : null }, ct));

    public static Task<IReadOnlyList<UrgentFlagDto>> OpenAsync(this IOperations by, Guid patient) =>
        by.RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((all, ct) => all.GetOpenAsync(patient, ct));

    public static Task<IReadOnlyList<UrgentFlagDto>> AllAsync(this IOperations by, Guid patient) =>
        by.RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((all, ct) => all.GetListAsync(patient, ct));

    public static Task<MyFlagsDto> MineAsync(this IOperations by) => by.RunAsync<IUrgentFlagAppService, MyFlagsDto>((all, ct) => all.GetMineAsync(ct));

    public static Task<IReadOnlyList<FlagMark>> MarksAsync(this IOperations by) => by.RunAsync<IUrgentFlagAppService, IReadOnlyList<FlagMark>>((all, ct) => all.GetMarksAsync(ct));

    public static Task TakeOverAsync(this IOperations by, Guid id, string? comment = null) => by.RunAsync<IUrgentFlagAppService>((all, ct) => all.TakeOverAsync(id, comment, ct));

    public static Task<UrgentFlagDto> RaiseAsync(this IOperations by, Guid patient, string reason, FlagLevel level = FlagLevel.Urgent) =>
        by.RunAsync<IUrgentFlagAppService, UrgentFlagDto>((all, ct) => all.RaiseAsync(patient, new NewFlag(level, reason), ct));

    public static Task<UrgentFlagDto> AcknowledgeAsync(this IOperations by, Guid id, string? comment = null) =>
        by.RunAsync<IUrgentFlagAppService, UrgentFlagDto>((all, ct) => all.AcknowledgeAsync(id, comment, ct));

    public static Task<UrgentFlagDto> ResolveAsync(this IOperations by, Guid id, string words, FlagDisposition? disposition = null) =>
        by.RunAsync<IUrgentFlagAppService, UrgentFlagDto>((all, ct) => all.ResolveAsync(id, new FlagResolution(disposition, words), ct));

    public static Task<UrgentFlagDto> ReopenAsync(this IOperations by, Guid id, string reason) =>
        by.RunAsync<IUrgentFlagAppService, UrgentFlagDto>((all, ct) => all.ReopenAsync(id, reason, ct));

    public static Task<UrgentFlagDto> CancelAsync(this IOperations by, Guid id, string reason) =>
        by.RunAsync<IUrgentFlagAppService, UrgentFlagDto>((all, ct) => all.CancelAsync(id, reason, ct));

    public static Task JoinAsync(this IOperations by, Guid patient, Guid staff, CareTeamPart part, bool isPrimary = false) =>
        by.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(staff, part, isPrimary), ct));

    public static IEnumerable<string> Lines(this UrgentFlagDto flag) => flag.Lines.Select(line => string.Join(" · ", line.Facts.Select(one => $"{one.What} {one.Value} {one.Link} {one.On:ddd d MMM}")));
}
