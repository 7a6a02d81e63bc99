namespace PracticeSuite.Database.Demo;

internal static class DemoActivities
{
    /// <summary>What a pair that talks logs; short purposes, no session content.</summary>
    public static IList<(string Activity, string Note)> Together { get; } =
    [
        ("TeamCall", "Side effects and sleep since the change"),
        ("TeamCall", "Agreed on goals for the next month"),
        ("SecureMessageReadCompose", "Question on dose timing"),
        ("SecureMessageReadCompose", "Shared the latest scores"),
        ("MedicationFollowUp", "Checked adherence by phone"),
        ("ExternalProviderContact", "Primary care: lab results"),
        ("CarePlanUpdate", "Added the sleep objective"),
        ("ChartReviewForCarePlan", "Reviewed scores and last visit"),
        ("PatientOutreach", "Checked in between visits"),
        ("ScaleAdministerReview", "Scored and reviewed the scale"),
    ];

    /// <summary>What remains when the pair does not talk.</summary>
    public static IList<(string Activity, string Note)> Alone { get; } =
    [
        ("ChartReviewForCarePlan", "Reviewed the chart"),
        ("PatientOutreach", "Checked in between visits"),
    ];
}
