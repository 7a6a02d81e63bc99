using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What is due, in words, and where it is done.</summary>
internal static class OfficeWords
{
    public static string Of(DueKind kind) => kind switch
    {
        DueKind.AccessRequest => "Copy of the record",
        DueKind.AmendmentRequest => "Amendment",
        DueKind.AccountingRequest => "Accounting of disclosures",
        DueKind.RestrictionRequest => "Restriction",
        DueKind.BreachLetters => "Breach: letters to those affected",
        DueKind.BreachReportToHhs => "Breach: report to HHS",
        DueKind.BreachReportToMedia => "Breach: tell the media",
        DueKind.BreachAssessment => "Breach: assess the risk",
        DueKind.NoticeWithoutPart2 => "The notice of privacy practices lacks Part 2 content",
        DueKind.TrailReview => "Review of the audit trail",
        _ => "Disposal that waits for your agreement",
    };

    public static string Of(DueClosed closed) => closed switch
    {
        DueClosed.Sensitive => "a chart marked sensitive",
        _ => "for an officer of the Part 2 program",
    };

    /// <summary>"holds from Mon 5 Oct 2026 to Fri 16 Oct 2026"; before it is agreed to, the days that were asked for.</summary>
    public static string Days(RestrictionDto one) => $"{(one.HoldsFrom is null ? "asked for" : "holds")} from {Show.Day(one.HoldsFrom ?? one.From)}{(one.Until is { } last ? $" to {Show.Day(last)}" : "")}";

    public static string PathOf(DueKind kind) => kind switch
    {
        DueKind.AccessRequest => "/privacy/requests",
        DueKind.AmendmentRequest => "/privacy/requests?kind=amendment",
        DueKind.AccountingRequest => "/privacy/requests?kind=accounting",
        DueKind.RestrictionRequest => "/privacy/requests?kind=restriction",
        DueKind.NoticeWithoutPart2 => "/privacy/notice",
        DueKind.TrailReview => "/privacy/reviews",
        DueKind.DisposalToApprove => "/privacy/retention",
        _ => "/privacy/breaches",
    };

    /// <summary>"overdue by 3 days", "due today", "in 12 days".</summary>
    public static string When(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"overdue by {Show.Count(-late, "day", "days")}",
        0 => "due today",
        var left => $"in {Show.Count(left, "day", "days")}",
    };

    public static string Tone(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        < 0 => "danger",
        <= 7 => "warn",
        _ => "",
    };

    public static string Of(BreachNotice whom) => whom switch
    {
        BreachNotice.Individuals => "those affected",
        BreachNotice.Hhs => "HHS",
        _ => "the media",
    };

    public static string Of(RetentionGround ground) => ground switch
    {
        RetentionGround.AdultRecord => "years after the last service",
        RetentionGround.MinorRecord => "a minor's record",
        RetentionGround.Medicare => "Medicare",
        RetentionGround.MedicareAdvantage => "Medicare Advantage",
        RetentionGround.BirthDateUnknown => "no birth date is known",
        _ => "no service is known",
    };
}
