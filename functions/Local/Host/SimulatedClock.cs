namespace Wildlife.Local.Host;

/// <summary>A clock that can be set. From the instant it is set to it runs on at the real speed; timers are real.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset setTo;
    private long setAt;

    public SimulatedClock(DateTimeOffset start) => Set(start);

    public void Set(DateTimeOffset instant)
    {
        lock (gate)
        {
            (setTo, setAt) = (instant, GetTimestamp());
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return setTo + GetElapsedTime(setAt);
        }
    }
}
