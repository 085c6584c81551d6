namespace CaseManagement.Domain.Common;

public static class Age
{
    /// <summary>
    /// Whole years on a date. Who was born on 29 February grows older on 1 March of a common year, so that a child counts
    /// as one for as long as there is doubt.
    /// </summary>
    public static int AgeOn(DateOnly dateOfBirth, DateOnly date)
    {
        var years = date.Year - dateOfBirth.Year;
        var birthdayIsAhead = (date.Month, date.Day).CompareTo((dateOfBirth.Month, dateOfBirth.Day)) < 0;
        return birthdayIsAhead ? years - 1 : years;
    }
}
