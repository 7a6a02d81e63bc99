using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Flags;

internal static class FlagErrors
{
    /// <summary>Told to nobody: whoever raises what somebody else has just raised leaves it to them.</summary>
    public const string RaisedMeanwhileCode = "Charting:FlagRaisedMeanwhile";

    public static BusinessException NotFound(Guid id) =>
        new(Missing, "Charting:FlagNotFound", "There is no such flag in this practice.", about: id);

    public static BusinessException Over(Guid id) =>
        new(Conflict, "Charting:FlagOver", "This flag is resolved or canceled already; look at its history, and reopen it if something is left.", about: id);

    public static BusinessException NotResolved(Guid id) =>
        new(Conflict, "Charting:FlagNotResolved", "Only a resolved flag is reopened; this one is open, or was canceled.", about: id);

    public static BusinessException NotYours(Guid id) =>
        new(Conflict, "Charting:FlagNotYours", "Only whoever raised a flag by hand takes it back; resolve it instead (K-041).", about: id);

    public static BusinessException TooOld(Guid id) =>
        new(Conflict, "Charting:FlagTooOld", "A flag is taken back within ten minutes; resolve it instead (K-041).", about: id);

    public static BusinessException RaisedMeanwhile() =>
        new(Conflict, RaisedMeanwhileCode, "Somebody else raised or answered this flag meanwhile; open the chart again and look at it.");

    public static BusinessException ThresholdTaken() =>
        new(Conflict, "Charting:FlagThresholdTaken", "From has a value of that day already; give another day.", "From");
}
