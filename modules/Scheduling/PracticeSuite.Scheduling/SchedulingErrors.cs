using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Scheduling;

/// <summary>Every refusal of this module.</summary>
internal static class SchedulingErrors
{
    public static BusinessException PractitionerNotFound(Guid id) => new(
        Missing, "Scheduling:PractitionerNotFound", "There is no such member of staff in this practice.", nameof(RecordVisit.PractitionerId), id);

    public static BusinessException LocationNotFound(Guid id) =>
        new(Missing, "Scheduling:LocationNotFound", "There is no such location in this practice.", nameof(RecordVisit.LocationId), id);

    public static BusinessException VisitNotFound(Guid id) =>
        new(Missing, "Scheduling:VisitNotFound", "There is no such visit in this practice.", about: id);

    public static BusinessException NotYourVisit(string? field) => new(
        Forbidden,
        "Scheduling:NotYourVisit",
        "This visit is with somebody else. You record and change your own; the front desk or a care coordinator does so for others.",
        field);

    public static BusinessException StayNotFound(Guid id) =>
        new(Missing, "Scheduling:StayNotFound", "There is no such hospital stay in this practice.", about: id);

    public static BusinessException VisitExists(DateOnly on, string code) => new(
        Conflict,
        "Scheduling:VisitExists",
        $"This visit ({code} on {on:yyyy-MM-dd} with the same practitioner, at the same time) is already recorded.",
        nameof(RecordVisit.Code));

    public static BusinessException VisitNotYet(DateOnly on) => new(
        Invalid,
        "Scheduling:VisitNotYet",
        $"A visit on {on:yyyy-MM-dd} lies in the future; it cannot have been kept yet.",
        nameof(RecordVisit.On));

    public static BusinessException StayOverlaps() => new(
        Conflict,
        "Scheduling:StayOverlaps",
        "The patient has another stay of this kind at that time; end that one first, or correct these times.",
        nameof(RecordHospitalStay.AdmittedAt));

    public static BusinessException StayChanged() => new(
        Conflict,
        "Scheduling:StayChanged",
        "Somebody else has just changed this patient's stays; look at them again.",
        nameof(RecordHospitalStay.AdmittedAt));

    public static BusinessException AlreadyDischarged(Guid id) => new(
        Conflict,
        "Scheduling:AlreadyDischarged",
        "This stay has already ended.",
        nameof(RecordHospitalStay.DischargedAt),
        id);
}
