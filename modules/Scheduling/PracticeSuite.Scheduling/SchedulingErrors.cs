using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling;

/// <summary>Every refusal of this module.</summary>
internal static class SchedulingErrors
{
    public static BusinessException NoSuchPractitioner(Guid staffId) =>
        new("Scheduling:NoSuchPractitioner", $"There is no member of staff {staffId} in this practice.", "Practitioner");

    public static BusinessException NoSuchLocation(Guid locationId) =>
        new("Scheduling:NoSuchLocation", $"There is no location {locationId} in this practice.", "Location");

    public static BusinessException NoSuchVisit(Guid id) => new("Scheduling:NoSuchVisit", $"There is no visit {id}.");

    public static BusinessException NoSuchStay(Guid id) => new("Scheduling:NoSuchStay", $"There is no hospital stay {id}.");

    public static BusinessException VisitExists(DateOnly on, string code) => new(
        "Scheduling:VisitExists",
        $"This visit ({code} on {on:yyyy-MM-dd} with the same practitioner, at the same time) is already recorded: duplicate key.",
        "Code");

    public static BusinessException VisitNotYet(DateOnly on) =>
        new("Scheduling:VisitNotYet", $"A visit on {on:yyyy-MM-dd} lies in the future; it cannot have been kept yet.", "Date");

    public static BusinessException StayOverlaps(DateTimeOffset from, DateTimeOffset? to) => new(
        "Scheduling:StayOverlaps",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The patient has another stay of this kind from {from:u} {(to is null ? "on" : $"to {to:u}")}; end or mend that one first: duplicate key."),
        "AdmittedAt");

    public static BusinessException StayChanged() => new(
        "Scheduling:StayChanged", "Somebody else has just changed this patient's stays; look at them again.", "AdmittedAt");

    public static BusinessException AlreadyDischarged(Guid id, DateTimeOffset at) => new(
        "Scheduling:AlreadyDischarged", string.Create(CultureInfo.InvariantCulture, $"Stay {id} ended at {at:u} already."), "DischargedAt");
}
