using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Plans;

internal static class QuestionText
{
    /// <summary>"M. Chen asks", or what the pair disagrees on and who has the say (K-021).</summary>
    public static string LeadOf(DecisionSubject? subject, string askedBy) => subject is { } on ? DecisionRule.Title(on) : $"{askedBy} asks";
}
