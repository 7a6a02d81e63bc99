using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// What billing makes of a month that is the program's or is not (P-071): a result, its claim, what became of it and its money. It has the label of what it
/// rests on. Who happened to post a payment or read in a file says nothing of it: money that only some may see would be asked of the patient twice.
/// </summary>
internal interface IBilledItem : IConcludedItem
{
    bool IConcludedItem.IsConcluded => true;
}
