namespace CaseManagement.Domain.Common;

/// <summary>No work is planned or counted in other centuries, whatever an address, a form or a message names.</summary>
public static class Century
{
    public static bool Holds(DateOnly day) => day.Year is >= 2000 and < 2100;
}
