namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>Tells the line at the head of a chart that allergies were changed below it.</summary>
public sealed class AllergyWatch
{
    public event EventHandler? Changed;

    public void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
