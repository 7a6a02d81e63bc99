using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Privacy;

/// <summary>Every refusal of this module.</summary>
internal static class PrivacyErrors
{
    public static BusinessException GlassNotNeeded() => new(
        Conflict, "Privacy:GlassNotNeeded", "This chart is open to you without breaking the glass; open it again.", nameof(BreakGlassInput.PatientId));

    public static BusinessException GlassNeedsStaff() => new(
        Conflict, "Privacy:GlassNeedsStaff", "Your user works as nobody of the staff, so no chart can be opened for you; an administrator can say under Users as whom you work.");

    public static BusinessException GlassNotFound(Guid id) => new(Missing, "Privacy:GlassNotFound", "There is no such broken glass in this practice.", about: id);

    public static BusinessException OwnGlass() => new(
        Forbidden, "Privacy:OwnGlass", "Nobody reviews their own breaking of the glass; another privacy officer does.", nameof(GlassReviewInput.Verdict));

    public static BusinessException GlassReviewed() => new(
        Conflict, "Privacy:GlassReviewed", "This was reviewed already; the first review stands.", nameof(GlassReviewInput.Verdict));

    public static BusinessException SensitiveAlready() => new(
        Conflict, "Privacy:SensitiveAlready", "This chart is marked already.", nameof(SensitiveChartInput.PatientId));

    public static BusinessException SensitiveNotFound(Guid id) => new(
        Missing, "Privacy:SensitiveChartNotFound", "There is no such mark in this practice.", about: id);

    public static BusinessException SensitiveEnded() => new(Conflict, "Privacy:SensitiveEnded", "This mark has ended already.");

    public static BusinessException NoticeNotFound(Guid id) => new(Missing, "Privacy:NoticeNotFound", "There is no such notice for you.", about: id);
}
