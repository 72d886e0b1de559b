;; Dot products of one question with rows of int8: eight products an instruction, two rows for each part of the question that is read. The sums
;; are those of whole numbers, exact.
(module
  (memory (export "memory") 1)
  ;; $question: int16 components. $rows: $count rows, an even number, of $dimensions int8 components, a multiple of 16. $sums: an int32 for each.
  (func (export "dotProducts")
    (param $question i32) (param $dimensions i32) (param $rows i32) (param $count i32) (param $sums i32)
    (local $end i32) (local $asked i32) (local $part v128)
    (local $first i32) (local $second i32) (local $sum_first v128) (local $sum_second v128)
    (local.set $end (i32.add (local.get $sums) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $first (local.get $rows))
    (block $done
      (loop $each_two
        (br_if $done (i32.ge_u (local.get $sums) (local.get $end)))
        (local.set $second (i32.add (local.get $first) (local.get $dimensions)))
        (local.set $rows (local.get $second))
        (local.set $asked (local.get $question))
        (local.set $sum_first (v128.const i32x4 0 0 0 0))
        (local.set $sum_second (v128.const i32x4 0 0 0 0))
        (loop $each_sixteen
          (local.set $part (v128.load (local.get $asked)))
          (local.set $sum_first
            (i32x4.add (local.get $sum_first) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s (local.get $first)))))
          (local.set $sum_second
            (i32x4.add (local.get $sum_second) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s (local.get $second)))))
          (local.set $part (v128.load offset=16 (local.get $asked)))
          (local.set $sum_first
            (i32x4.add (local.get $sum_first) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s offset=8 (local.get $first)))))
          (local.set $sum_second
            (i32x4.add (local.get $sum_second) (i32x4.dot_i16x8_s (local.get $part) (v128.load8x8_s offset=8 (local.get $second)))))
          (local.set $asked (i32.add (local.get $asked) (i32.const 32)))
          (local.set $first (i32.add (local.get $first) (i32.const 16)))
          (local.set $second (i32.add (local.get $second) (i32.const 16)))
          (br_if $each_sixteen (i32.lt_u (local.get $first) (local.get $rows))))
        (i32.store (local.get $sums) (call $total (local.get $sum_first)))
        (i32.store offset=4 (local.get $sums) (call $total (local.get $sum_second)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 8)))
        (local.set $first (local.get $second))
        (br $each_two))))
  (func $total (param $sum v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
      (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
